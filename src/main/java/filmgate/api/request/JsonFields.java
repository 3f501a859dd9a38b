package filmgate.api.request;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.billing.Amount;
import filmgate.json.UnknownFields;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a small body field by field and collects everything that is wrong with it. What is wrong
 * reads as absent, until {@link #throwIfInvalid} says so.
 */
public final class JsonFields {
  private final ObjectNode body;
  private final List<Problem> problems = new ArrayList<>();

  /** A form with these fields; every other one is refused. */
  public JsonFields(ObjectNode body, List<String> fields) {
    this.body = body;
    UnknownFields.reject(body, "", fields, problems::add);
  }

  /** Whether the field is there, be it null. */
  public boolean has(String name) {
    return body.has(name);
  }

  public JsonNode value(String name) {
    return body.path(name);
  }

  /** A text that has to be there and say something. */
  public String required(String name, int lengthMax) {
    var text = string(name, lengthMax, "");
    if (text.isBlank() && !hasProblem(name)) {
      addProblem(name, Reason.MISSING_REQUIRED, "is required", "为必填");
    }
    return text;
  }

  /** A text; {@code otherwise} where there is none. */
  public String string(String name, int lengthMax, String defaultValue) {
    var value = value(name);
    if (isAbsent(value)) {
      return defaultValue;
    }
    if (!value.isString()) {
      addProblem(name, Reason.INVALID_TYPE, "has to be a text", "必须是字符串");
      return defaultValue;
    }
    var text = value.stringValue();
    if (text.codePointCount(0, text.length()) > lengthMax) {
      addProblem(
          name,
          Reason.STRING_TOO_LONG,
          "may have at most " + lengthMax + " characters",
          "最多 " + lengthMax + " 个字符");
      return defaultValue;
    }
    return text;
  }

  /** One of these words; {@code otherwise} where there is none. */
  public String oneOf(String name, List<String> words, String defaultValue) {
    var text = string(name, Integer.MAX_VALUE, defaultValue);
    if (words.contains(text) || hasProblem(name)) {
      return text;
    }
    var list = String.join(", ", words);
    addProblem(name, Reason.INVALID_VALUE, "has to be one of " + list, "必须是以下之一: " + list);
    return defaultValue;
  }

  /** A whole number from 0; 0 where there is none. */
  public long integer(String name, long max) {
    var value = value(name);
    if (isAbsent(value)) {
      return 0;
    }
    if (!value.isIntegralNumber()) {
      addProblem(name, Reason.INVALID_TYPE, "has to be a whole number", "必须是整数");
      return 0;
    }
    if (value.longValue() < 0 || value.longValue() > max) {
      addProblem(name, Reason.OUT_OF_RANGE, "has to be 0-" + max, "必须在 0-" + max + " 之间");
      return 0;
    }
    return value.longValue();
  }

  /** An amount of money, which is a decimal text; nothing where it is refused. */
  public Amount amount(String name, Amount.Sign sign) {
    var value = value(name);
    if (isAbsent(value)) {
      addProblem(name, Reason.MISSING_REQUIRED, "is required", "为必填");
      return Amount.ZERO;
    }
    return switch (Amount.parse(value.isString() ? value.stringValue() : "", sign)) {
      case Amount.Valid(var amount) -> amount;
      case Amount.Invalid flaw -> {
        problems.add(flaw.problem(name));
        yield Amount.ZERO;
      }
    };
  }

  public void addProblem(String param, Reason reason, String en, String zh) {
    addProblem(new Problem(param, reason, new LocalizedText(param + " " + en, param + " " + zh)));
  }

  public void addProblem(Problem problem) {
    problems.add(problem);
  }

  /** Ends the reading: nothing may be done before. */
  public void throwIfInvalid() {
    if (!problems.isEmpty()) {
      throw new ApiException(new ApiError.InvalidRequest(problems));
    }
  }

  static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Whether something was wrong with it already. */
  public boolean hasProblem(String param) {
    return problems.stream().anyMatch(problem -> problem.param().equals(param));
  }
}
