package filmgate.api.http;

import filmgate.api.auth.AccessControl;
import filmgate.api.auth.Authenticator;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.http.ErrorWriter.Exchange;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.BodyReader;
import filmgate.api.route.Endpoint;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.RawPath;
import filmgate.api.route.RawQuery;
import filmgate.api.route.RequestBodyParser;
import filmgate.api.route.Router;
import filmgate.keys.Caller;
import filmgate.logging.LogContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles every HTTP request: finds its route, authenticates the caller, and writes the response.
 *
 * <p>Runs on the selector thread. An endpoint that cannot respond immediately runs on a virtual
 * thread of its own.
 */
final class RequestHandler extends Handler.Abstract.NonBlocking {
  private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
  private static final int PART_BYTES = 64 * 1024;

  private final Router router;
  private final Authenticator authenticator;
  private final AccessControl access;
  private final OpenRequests open;
  private final RequestBodyParser bodyParser;
  private final PublicUrls urls;
  private final RequestIds requestIds;
  private final Cors cors;
  private final ErrorWriter errors;
  private final RefusalReport refusals;

  RequestHandler(
      Router router,
      Authenticator authenticator,
      AccessControl access,
      OpenRequests open,
      RequestBodyParser bodyParser,
      PublicUrls urls,
      RequestIds requestIds,
      Cors cors,
      ErrorWriter errors,
      RefusalReport refusals) {
    this.router = router;
    this.authenticator = authenticator;
    this.access = access;
    this.open = open;
    this.bodyParser = bodyParser;
    this.urls = urls;
    this.requestIds = requestIds;
    this.cors = cors;
    this.errors = errors;
    this.refusals = refusals;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    TimedEndPoint.headComplete(request);
    var id = requestIds.assign(request, response);
    var exchange = new Exchange(request, response, callback, id);
    try {
      var fromListedOrigin = cors.allow(request, response);
      urls.checkForwarding(request);
      RawQuery.requireNoNul(request.getHttpURI());
      RawPath.requireCanonical(request.getHttpURI());
      switch (router.match(request.getMethod(), Request.getPathInContext(request))) {
        case Router.Match.Matched found -> serve(exchange, found);
        case Router.Match.MethodNotAllowed(var allow, _) -> {
          if (fromListedOrigin && request.getMethod().equals("OPTIONS")) {
            Cors.preflight(request, response, allow);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            response.write(true, ByteBuffer.allocate(0), callback);
          } else {
            errors.write(exchange, new ApiError.MethodNotAllowed(allow));
          }
        }
        case Router.Match.NotFound(var similar) -> notFound(exchange, similar);
      }
    } catch (RuntimeException e) {
      fail(exchange, e);
    }
    return true;
  }

  /** A browser gets a page, and every other client an error. */
  private void notFound(Exchange exchange, String similar) {
    var page =
        isBrowser(exchange.request())
            ? router.unmatchedPage()
            : Optional.<Router.Match.Matched>empty();
    if (page.isPresent()) {
      serve(exchange, page.get());
    } else if (similar.isEmpty()) {
      errors.write(exchange, ApiError.NotFound.ROUTE_NOT_FOUND);
    } else {
      errors.write(exchange, new ApiError.SimilarRoute(similar));
    }
  }

  /** Whether a person opens the path: a browser accepts HTML by name. */
  private static boolean isBrowser(Request request) {
    var accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
  }

  private void serve(Exchange exchange, Router.Match.Matched found) {
    ServedRequestLog.setRoute(exchange.request(), found.route().template());
    switch (found.route().access()) {
      case PUBLIC -> authorize(exchange, found, ApiRequest.ANONYMOUS);
      case KEY, GENERATE, KEYS, ACCOUNT, ADMIN -> {
        SingleHeaders.require(exchange.request().getHeaders());
        authenticator
            .cachedCaller(exchange.request())
            .ifPresentOrElse(
                caller -> authorize(exchange, found, caller),
                () -> completeAsync(exchange, () -> authenticate(exchange, found)));
      }
    }
  }

  /** Reads the key from the store: another process may have created it. */
  private void authenticate(Exchange exchange, Router.Match.Matched found) {
    var caller = authenticator.authenticate(exchange.request());
    var apiRequest = admit(exchange, found, caller);
    try (apiRequest;
        var _ = context(exchange)) {
      open.enter(caller, exchange.request());
      write(exchange, found.route().endpoint().handle(apiRequest));
    } catch (ApiException e) {
      refusals.add(exchange, apiRequest, e.error());
      throw e;
    }
  }

  private void authorize(Exchange exchange, Router.Match.Matched found, Caller caller) {
    var apiRequest = admit(exchange, found, caller);
    try {
      start(exchange, found.route().endpoint(), apiRequest);
    } catch (ApiException e) {
      refusals.add(exchange, apiRequest, e.error());
      throw e;
    }
  }

  private void start(Exchange exchange, Endpoint endpoint, ApiRequest apiRequest) {
    var immediate = endpoint.handlesImmediately(apiRequest);
    if (immediate.isPresent()) {
      write(exchange, immediate.get());
      return;
    }
    open.enter(apiRequest.caller(), exchange.request());
    completeAsync(
        exchange,
        () -> {
          try (apiRequest;
              var _ = context(exchange)) {
            write(exchange, endpoint.handle(apiRequest));
          } catch (ApiException e) {
            refusals.add(exchange, apiRequest, e.error());
            throw e;
          }
        });
  }

  private ApiRequest admit(Exchange exchange, Router.Match.Matched found, Caller caller) {
    AccessLog.setAccount(exchange.request(), caller.account().value());
    var request = exchange.request();
    var apiRequest =
        new ApiRequest(
            request, found, caller, () -> authenticator.isValid(request), bodyParser, urls);
    try {
      access.admit(caller, found.route(), exchange.request(), exchange.response().getHeaders());
      apiRequest.checkQuery();
      return apiRequest;
    } catch (ApiException e) {
      refusals.add(exchange, apiRequest, e.error());
      throw e;
    }
  }

  private void completeAsync(Exchange exchange, Runnable task) {
    exchange
        .request()
        .getComponents()
        .getExecutor()
        .execute(
            () -> {
              try {
                task.run();
              } catch (BodyReader.ClientDisconnected e) {
                exchange.callback().failed(e);
              } catch (RuntimeException | Error e) {
                fail(exchange, e);
              }
            });
  }

  /** All lines of a request have its id and account. */
  private static LogContext context(Exchange exchange) {
    return LogContext.ofRequest(exchange.requestId(), AccessLog.accountOf(exchange.request()));
  }

  private void fail(Exchange exchange, Throwable thrown) {
    try (var _ = context(exchange)) {
      failLogged(exchange, thrown);
    }
  }

  private void failLogged(Exchange exchange, Throwable thrown) {
    var route = exchange.request().getHttpURI().getCanonicalPath();
    var error = ExceptionMapper.of(thrown, exchange.requestId(), route == null ? "-" : route);
    if (exchange.response().isCommitted()) {
      exchange.callback().failed(thrown);
    } else {
      errors.write(exchange, error);
    }
  }

  private void write(Exchange exchange, ApiResponse result) {
    var response = exchange.response();
    response.setStatus(result.status());
    var headers = response.getHeaders();
    for (var field : result.fields()) {
      headers.add(field.getHeader() == HttpHeader.LOCATION ? location(exchange, field) : field);
    }
    var head = exchange.request().getMethod().equals("HEAD");
    switch (result) {
      case ApiResponse.Full full when HttpStatus.hasNoBody(full.status()) ->
          response.write(false, ByteBuffer.allocate(0), exchange.callback());
      case ApiResponse.Full full -> {
        headers.put(HttpHeader.CONTENT_LENGTH, full.length());
        var bytes = head ? ByteBuffer.allocate(0) : full.bytes();
        response.write(true, bytes, exchange.callback());
      }
      case ApiResponse.Streamed streamed -> stream(exchange, streamed, head);
      case ApiResponse.Stream part -> {
        headers.put(HttpHeader.CONTENT_LENGTH, part.length());
        if (head) {
          closeQuietly(part.content());
          response.write(true, ByteBuffer.allocate(0), exchange.callback());
        } else {
          stream(exchange, part);
        }
      }
    }
  }

  /** A path on this server, as the caller reaches it. */
  private HttpField location(Exchange exchange, HttpField field) {
    return new HttpField(
        HttpHeader.LOCATION, urls.pathPrefix(exchange.request()) + field.getValue());
  }

  private static void stream(Exchange exchange, ApiResponse.Stream part) {
    var pool = exchange.request().getComponents().getByteBufferPool();
    var sized = new ByteBufferPool.Sized(pool, true, PART_BYTES);
    var source = Content.Source.from(sized, part.content(), part.offset(), part.length());
    var done = Callback.from(exchange.callback(), () -> closeQuietly(part.content()));
    Content.copy(source, exchange.response(), done);
  }

  /**
   * Runs on the virtual thread of the request until the end of the stream. A stream that fails is
   * cut off, so that the client does not take it for a complete one.
   */
  private static void stream(Exchange exchange, ApiResponse.Streamed streamed, boolean head) {
    if (head) {
      // As the last part, it would have the length 0.
      exchange.response().write(false, ByteBuffer.allocate(0), exchange.callback());
      return;
    }
    try {
      var output = Content.Sink.asOutputStream(exchange.response());
      streamed.writer().writeTo(output);
      output.close();
      exchange.callback().succeeded();
    } catch (IOException e) {
      exchange.callback().failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.callback().failed(e);
    }
  }

  private static void closeQuietly(Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("event=file_close_failed error={}", e.toString());
    }
  }
}
