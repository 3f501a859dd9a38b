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
 * Reads a small body field by field and collects all violations. An invalid field is read as absent
 * until {@link #throwIfInvalid} reports it.
 */
public final class JsonFields {
  private final ObjectNode body;
  private final List<Problem> problems = new ArrayList<>();

  /** A body with these fields. All others are violations. */
  public JsonFields(ObjectNode body, List<String> fields) {
    this.body = body;
    UnknownFields.reject(body, "", fields, problems::add);
  }

  /** Whether the field is present, even if it is null. */
  public boolean has(String name) {
    return body.has(name);
  }

  public JsonNode value(String name) {
    return body.path(name);
  }

  /** A string that must be present and not blank. */
  public String required(String name, int lengthMax) {
    var text = string(name, lengthMax, "");
    if (text.isBlank() && !hasProblem(name)) {
      addProblem(name, Reason.MISSING_REQUIRED, "is required", "为必填项");
    }
    return text;
  }

  /** A string, or {@code defaultValue} if it is absent. */
  public String string(String name, int lengthMax, String defaultValue) {
    var value = value(name);
    if (isAbsent(value)) {
      return defaultValue;
    }
    if (!value.isString()) {
      addProblem(name, Reason.INVALID_TYPE, "must be a string", "必须是字符串");
      return defaultValue;
    }
    var text = value.stringValue();
    if (text.codePointCount(0, text.length()) > lengthMax) {
      addProblem(
          name,
          Reason.STRING_TOO_LONG,
          "must not exceed " + lengthMax + " characters",
          "不能超过 " + lengthMax + " 个字符");
      return defaultValue;
    }
    return text;
  }

  /** One of {@code words}, or {@code defaultValue} if it is absent. */
  public String oneOf(String name, List<String> words, String defaultValue) {
    var text = string(name, Integer.MAX_VALUE, defaultValue);
    if (words.contains(text) || hasProblem(name)) {
      return text;
    }
    var list = String.join(", ", words);
    addProblem(name, Reason.INVALID_VALUE, "must be one of " + list, "必须是以下之一：" + list);
    return defaultValue;
  }

  /** An integer from 0 to {@code max}, or 0 if it is absent. */
  public long integer(String name, long max) {
    var value = value(name);
    if (isAbsent(value)) {
      return 0;
    }
    if (!value.isIntegralNumber()) {
      addProblem(name, Reason.INVALID_TYPE, "must be an integer", "必须是整数");
      return 0;
    }
    if (value.longValue() < 0 || value.longValue() > max) {
      addProblem(
          name, Reason.OUT_OF_RANGE, "must be between 0 and " + max, "必须在 0 到 " + max + " 之间");
      return 0;
    }
    return value.longValue();
  }

  /** An amount of money in a decimal string, or zero if it is invalid. */
  public Amount amount(String name, Amount.Sign sign) {
    var value = value(name);
    if (isAbsent(value)) {
      addProblem(name, Reason.MISSING_REQUIRED, "is required", "为必填项");
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

  /** Throws if there are violations. Must be called before any change is made. */
  public void throwIfInvalid() {
    if (!problems.isEmpty()) {
      throw new ApiException(new ApiError.InvalidRequest(problems));
    }
  }

  static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  /** Whether the field already has a violation. */
  public boolean hasProblem(String param) {
    return problems.stream().anyMatch(problem -> problem.param().equals(param));
  }
}
