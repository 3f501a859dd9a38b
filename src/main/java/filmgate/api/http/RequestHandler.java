package filmgate.api.http;

import filmgate.api.auth.Authenticator;
import filmgate.api.auth.Authorizer;
import filmgate.api.auth.RateLimitFilter;
import filmgate.api.error.ApiError;
import filmgate.api.http.ErrorWriter.Exchange;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.BodyReader;
import filmgate.api.route.Router;
import filmgate.keys.Caller;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where every request comes in: finds the route, asks who calls, and writes the answer.
 *
 * <p>Runs on the thread that serves the sockets; an endpoint that has no answer at once is given a
 * virtual thread of its own.
 */
final class RequestHandler extends Handler.Abstract.NonBlocking {
  private static final int PART_BYTES = 64 * 1024;

  private final Router routes;
  private final AccessControl gate;
  private final ApiRequest.RequestContext means;
  private final ResponseWriters replies;

  /** What is common to all answers. */
  record ResponseWriters(RequestIds requestIds, Cors cors, ErrorWriter errors) {}

  /** Who calls, who may come in, and how often. */
  record AccessControl(
      Authenticator authenticator, Authorizer authorizer, RateLimitFilter rateLimits) {}

  RequestHandler(
      Router routes, AccessControl gate, ApiRequest.RequestContext means, ResponseWriters replies) {
    this.routes = routes;
    this.gate = gate;
    this.means = means;
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var id = replies.requestIds().assign(request, response);
    var exchange = new Exchange(request, response, callback, id);
    try {
      var fromListedOrigin = replies.cors().allow(request, response);
      switch (routes.match(request.getMethod(), Request.getPathInContext(request))) {
        case Router.Match.Matched found -> serve(exchange, found);
        case Router.Match.MethodNotAllowed(var allow) -> {
          if (fromListedOrigin && request.getMethod().equals("OPTIONS")) {
            Cors.preflight(response, allow);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            response.write(true, ByteBuffer.allocate(0), callback);
          } else {
            replies.errors().write(exchange, new ApiError.MethodNotAllowed(allow));
          }
        }
        case Router.Match.NotFound _ ->
            replies.errors().write(exchange, ApiError.NotFound.ROUTE_NOT_FOUND);
      }
    } catch (RuntimeException e) {
      fail(exchange, e);
    }
    return true;
  }

  private void serve(Exchange exchange, Router.Match.Matched found) {
    switch (found.route().access()) {
      case PUBLIC -> authorize(exchange, found, ApiRequest.ANONYMOUS);
      case KEY, GENERATE, KEYS, ADMIN ->
          gate.authenticator()
              .cachedCaller(exchange.request())
              .ifPresentOrElse(
                  caller -> authorize(exchange, found, caller),
                  () -> completeAsync(exchange, () -> authenticate(exchange, found)));
    }
  }

  /** The key is not in memory: another process on the same data may have made it. */
  private void authenticate(Exchange exchange, Router.Match.Matched found) {
    var caller = gate.authenticator().authenticate(exchange.request());
    try (var call = call(exchange, found, caller)) {
      write(exchange, found.route().endpoint().handle(call));
    }
  }

  private void authorize(Exchange exchange, Router.Match.Matched found, Caller caller) {
    var call = call(exchange, found, caller);
    var endpoint = found.route().endpoint();
    var atOnce = endpoint.handlesImmediately(call);
    if (atOnce.isPresent()) {
      write(exchange, atOnce.get());
      return;
    }
    completeAsync(
        exchange,
        () -> {
          try (call) {
            write(exchange, endpoint.handle(call));
          }
        });
  }

  private ApiRequest call(Exchange exchange, Router.Match.Matched found, Caller caller) {
    gate.authorizer().authorize(caller, found.route().access(), exchange.request());
    gate.rateLimits().acquire(caller, exchange.response().getHeaders());
    return new ApiRequest(exchange.request(), found, caller, means);
  }

  private void completeAsync(Exchange exchange, Runnable work) {
    exchange
        .request()
        .getComponents()
        .getExecutor()
        .execute(
            () -> {
              try {
                work.run();
              } catch (BodyReader.ClientDisconnected e) {
                exchange.callback().failed(e);
              } catch (RuntimeException | Error e) {
                fail(exchange, e);
              }
            });
  }

  private void fail(Exchange exchange, Throwable thrown) {
    var route = exchange.request().getHttpURI().getCanonicalPath();
    var error = ExceptionMapper.of(thrown, exchange.requestId(), route == null ? "-" : route);
    if (exchange.response().isCommitted()) {
      exchange.callback().failed(thrown);
    } else {
      replies.errors().write(exchange, error);
    }
  }

  private static void write(Exchange exchange, ApiResponse answer) {
    var response = exchange.response();
    response.setStatus(answer.status());
    var headers = response.getHeaders();
    for (var field : answer.fields()) {
      headers.add(field);
    }
    var head = exchange.request().getMethod().equals("HEAD");
    switch (answer) {
      case ApiResponse.Full whole -> {
        if (whole.status() != HttpStatus.NOT_MODIFIED_304) {
          headers.put(HttpHeader.CONTENT_LENGTH, whole.length());
        }
        var bytes = head ? ByteBuffer.allocate(0) : whole.bytes();
        response.write(true, bytes, exchange.callback());
      }
      case ApiResponse.Stream part -> {
        headers.put(HttpHeader.CONTENT_LENGTH, part.length());
        if (head) {
          ChannelCloser.closeQuietly(part.content());
          response.write(true, ByteBuffer.allocate(0), exchange.callback());
        } else {
          stream(exchange, part);
        }
      }
    }
  }

  private static void stream(Exchange exchange, ApiResponse.Stream part) {
    var pool = exchange.request().getComponents().getByteBufferPool();
    var sized = new ByteBufferPool.Sized(pool, true, PART_BYTES);
    var source = Content.Source.from(sized, part.content(), part.offset(), part.length());
    var done = Callback.from(exchange.callback(), () -> ChannelCloser.closeQuietly(part.content()));
    Content.copy(source, exchange.response(), done);
  }
}
