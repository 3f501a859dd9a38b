package filmgate.intake.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * SHA-256 of strings or of a JSON value, in Base64. JSON values that differ only in white space and
 * the order of fields have the same fingerprint.
 */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(JsonNode json) {
    var fingerprint = new Fingerprint();
    fingerprint.add(json);
    return fingerprint.text();
  }

  static String of(String... parts) {
    var fingerprint = new Fingerprint();
    for (var part : parts) {
      fingerprint.add('s', part);
    }
    return fingerprint.text();
  }

  /** Type, length, and content, so that different values have different bytes. */
  private void add(char type, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    begin(type, bytes.length);
    digest.update(bytes);
  }

  private void begin(char type, int length) {
    digest.update(ByteBuffer.allocate(5).put((byte) type).putInt(length).flip());
  }

  private void add(JsonNode json) {
    switch (json.getNodeType()) {
      case OBJECT -> addObject(json);
      case ARRAY -> {
        begin('a', json.size());
        json.forEach(this::add);
      }
      case STRING -> add('s', json.stringValue());
      case NUMBER ->
          add(
              'n',
              json.isIntegralNumber()
                  ? String.valueOf(json.longValue())
                  : String.valueOf(json.doubleValue()));
      case BOOLEAN -> begin('b', json.booleanValue() ? 1 : 0);
      case NULL, MISSING, BINARY, POJO -> begin('0', 0);
    }
  }

  private void addObject(JsonNode json) {
    var fields = new TreeMap<String, JsonNode>();
    json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    begin('o', fields.size());
    fields.forEach(
        (name, value) -> {
          add('s', name);
          add(value);
        });
  }

  private String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }
}
