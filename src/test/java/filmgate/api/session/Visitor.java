package filmgate.api.session;

import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * A browser with a cookie, and the headers that a page of the server sends.
 *
 * @param cookie name and value; empty before the sign-in
 */
record Visitor(TestServer server, String cookie, String csrf) {
  static Visitor on(TestServer server) {
    return new Visitor(server, "", "");
  }

  /** The visitor after a sign-in. */
  Visitor after(HttpResponse<String> signIn) {
    var cookie = signIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    return new Visitor(
        server, cookie, AdminTestServer.json(signIn).path("csrf_token").stringValue());
  }

  /** A request with the cookie alone. */
  HttpRequest.Builder bare(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  /** A request as a page of the console sends it. */
  HttpRequest.Builder page(String method, String path, String body) {
    var request = bare(method, path, body).header("Sec-Fetch-Site", "same-origin");
    return csrf.isEmpty() ? request : request.header("Filmgate-Csrf", csrf);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return server.client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(page("GET", path, ""));
  }

  /** The reason of an error; empty without one. */
  String reason(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = send(request);
    return response.statusCode() < 400
        ? ""
        : AdminTestServer.json(response).path("error").path("reason").stringValue("");
  }

  JsonNode session() throws IOException, InterruptedException {
    return AdminTestServer.json(get("/console/api/session"));
  }
}
