package filmgate.lab.kling;

import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.DialectReply;
import filmgate.lab.dialect.DialectRequest;
import filmgate.lab.script.RouteKind;
import java.util.Optional;
import java.util.Set;

/** What both generations of the API have in common: the errors, and the routes of elements. */
public interface KlingApi extends Dialect {
  @Override
  default boolean creates(DialectRequest request, RouteKind kind) {
    return kind == RouteKind.CREATE || KlingElements.isCreate(request);
  }

  @Override
  default DialectReply notFound(DialectRequest request) {
    return KlingError.NOT_FOUND.reply("lab");
  }

  @Override
  default Optional<DialectReply> error(int code) {
    return KlingError.ofCode(code);
  }

  @Override
  default Set<Integer> errorCodes() {
    return KlingError.codes();
  }

  @Override
  default int rateLimitCode() {
    return KlingError.TOO_FAST.code();
  }

  @Override
  default int outOfCreditCode() {
    return KlingError.PACK_USED_UP.code();
  }
}
