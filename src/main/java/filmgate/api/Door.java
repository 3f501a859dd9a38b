package filmgate.api;

import filmgate.api.ErrorWriter.Exchange;
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
final class Door extends Handler.Abstract.NonBlocking {
  private static final int PART_BYTES = 64 * 1024;

  private final Routes routes;
  private final Gate gate;
  private final Call.Means means;
  private final Replies replies;

  /** What is common to all answers. */
  record Replies(RequestIds ids, Cors cors, ErrorWriter errors) {}

  /** Who calls, who may come in, and how often. */
  record Gate(Authenticate authenticate, Admission admission, Tolls tolls) {}

  Door(Routes routes, Gate gate, Call.Means means, Replies replies) {
    this.routes = routes;
    this.gate = gate;
    this.means = means;
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var id = replies.ids().next(request, response);
    var exchange = new Exchange(request, response, callback, id);
    try {
      var fromListedOrigin = replies.cors().allow(request, response);
      switch (routes.match(request.getMethod(), Request.getPathInContext(request))) {
        case Routes.Match.Found found -> serve(exchange, found);
        case Routes.Match.WrongMethod(var allow) -> {
          if (fromListedOrigin && request.getMethod().equals("OPTIONS")) {
            Cors.preflight(response, allow);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            response.write(true, ByteBuffer.allocate(0), callback);
          } else {
            replies.errors().write(exchange, new ApiError.WrongMethod(allow));
          }
        }
        case Routes.Match.Nothing _ ->
            replies.errors().write(exchange, ApiError.Missing.ROUTE_NOT_FOUND);
      }
    } catch (RuntimeException e) {
      fail(exchange, e);
    }
    return true;
  }

  private void serve(Exchange exchange, Routes.Match.Found found) {
    switch (found.route().access()) {
      case PUBLIC -> admit(exchange, found, Call.NOBODY);
      case KEY, GENERATE, KEYS, ADMIN ->
          gate.authenticate()
              .atOnce(exchange.request())
              .ifPresentOrElse(
                  caller -> admit(exchange, found, caller),
                  () -> later(exchange, () -> ask(exchange, found)));
    }
  }

  /** The key is not in memory: another process on the same data may have made it. */
  private void ask(Exchange exchange, Routes.Match.Found found) {
    var caller = gate.authenticate().caller(exchange.request());
    try (var call = call(exchange, found, caller)) {
      write(exchange, found.route().endpoint().answer(call));
    }
  }

  private void admit(Exchange exchange, Routes.Match.Found found, Caller caller) {
    var call = call(exchange, found, caller);
    var endpoint = found.route().endpoint();
    var atOnce = endpoint.atOnce(call);
    if (atOnce.isPresent()) {
      write(exchange, atOnce.get());
      return;
    }
    later(
        exchange,
        () -> {
          try (call) {
            write(exchange, endpoint.answer(call));
          }
        });
  }

  private Call call(Exchange exchange, Routes.Match.Found found, Caller caller) {
    gate.admission().admit(caller, found.route().access(), exchange.request());
    gate.tolls().take(caller, exchange.response().getHeaders());
    return new Call(exchange.request(), found, caller, means);
  }

  private void later(Exchange exchange, Runnable work) {
    exchange
        .request()
        .getComponents()
        .getExecutor()
        .execute(
            () -> {
              try {
                work.run();
              } catch (BodyReader.CallerGone e) {
                exchange.callback().failed(e);
              } catch (RuntimeException | Error e) {
                fail(exchange, e);
              }
            });
  }

  private void fail(Exchange exchange, Throwable thrown) {
    var route = exchange.request().getHttpURI().getCanonicalPath();
    var error = Mishaps.of(thrown, exchange.requestId(), route == null ? "-" : route);
    if (exchange.response().isCommitted()) {
      exchange.callback().failed(thrown);
    } else {
      replies.errors().write(exchange, error);
    }
  }

  private static void write(Exchange exchange, Answer answer) {
    var response = exchange.response();
    response.setStatus(answer.status());
    var headers = response.getHeaders();
    for (var field : answer.fields()) {
      headers.add(field);
    }
    var head = exchange.request().getMethod().equals("HEAD");
    switch (answer) {
      case Answer.Whole whole -> {
        if (whole.status() != HttpStatus.NOT_MODIFIED_304) {
          headers.put(HttpHeader.CONTENT_LENGTH, whole.length());
        }
        var bytes = head ? ByteBuffer.allocate(0) : whole.bytes();
        response.write(true, bytes, exchange.callback());
      }
      case Answer.Part part -> {
        headers.put(HttpHeader.CONTENT_LENGTH, part.length());
        if (head) {
          Closing.quietly(part.content());
          response.write(true, ByteBuffer.allocate(0), exchange.callback());
        } else {
          stream(exchange, part);
        }
      }
    }
  }

  private static void stream(Exchange exchange, Answer.Part part) {
    var pool = exchange.request().getComponents().getByteBufferPool();
    var sized = new ByteBufferPool.Sized(pool, true, PART_BYTES);
    var source = Content.Source.from(sized, part.content(), part.offset(), part.length());
    var done = Callback.from(exchange.callback(), () -> Closing.quietly(part.content()));
    Content.copy(source, exchange.response(), done);
  }
}
