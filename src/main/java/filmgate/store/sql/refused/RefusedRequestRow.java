package filmgate.store.sql.refused;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.refused.RefusedRequest.RequestTarget;
import filmgate.refused.RefusedRequest.Sender;
import filmgate.refused.SentBody;
import filmgate.store.sql.engine.Session;
import filmgate.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;

/** The row of a refused request. */
final class RefusedRequestRow {
  static final String COLUMNS =
      "id, account, key_id, test, at_ms, request_id, method, route, path, status, type, reason,"
          + " param, message_en, message_zh, problems, model, client, body, body_bytes, body_cut";

  private static final Pattern ITEM = Pattern.compile("\\[[0-9]+]");

  private RefusedRequestRow() {}

  /** The path of a field without the numbers of items: {@code multi_prompt[].duration}. */
  static String field(String param) {
    return ITEM.matcher(param).replaceAll("[]");
  }

  /** Inserts a row; returns its id. */
  static long insert(Session session, RefusedRequest request) throws SQLException {
    var sender = request.sender();
    var target = request.target();
    var error = request.error();
    session.update(
        """
        INSERT INTO refused_request (account, key_id, test, at_ms, request_id, method, route, path,
          status, type, reason, param, field, message_en, message_zh, problems, model, client,
          body, body_bytes, body_cut)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sender.account(),
        sender.key(),
        sender.test(),
        request.at(),
        target.requestId(),
        target.method(),
        target.route(),
        target.path(),
        error.status(),
        error.type(),
        error.reason(),
        error.param(),
        field(error.param()),
        error.first().message().en(),
        error.first().message().zh(),
        ViolationsJson.write(request.problems()),
        request.model(),
        sender.client(),
        request.body().text(),
        request.body().bytes(),
        request.body().cut());
    return session
        .one("SELECT last_insert_rowid()", row -> row.getLong(1))
        .orElseThrow(() -> new IllegalStateException("a row was inserted"));
  }

  static RefusedRequest read(ResultSet row) throws SQLException {
    return new RefusedRequest(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(5)),
        new Sender(
            new AccountId(row.getString(2)),
            new KeyId(row.getString(3)),
            row.getBoolean(4),
            row.getString(18)),
        new RequestTarget(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
        new Refusal(
            row.getInt(10),
            row.getString(11),
            new FieldProblem(
                row.getString(13),
                row.getString(12),
                new LocalizedText(row.getString(14), row.getString(15)))),
        ViolationsJson.read(row.getString(16)),
        row.getString(17),
        new SentBody(row.getString(19), row.getLong(20), row.getBoolean(21)));
  }
}
