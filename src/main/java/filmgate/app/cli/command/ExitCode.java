package filmgate.app.cli.command;

import filmgate.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exit codes, which scripts rely on. */
public final class ExitCode {
  /** Success. */
  public static final int OK = 0;

  /** A defect of Filmgate; the log contains the cause. */
  public static final int DEFECT = 1;

  /** The audit found violations, and each was printed. */
  public static final int VIOLATIONS = 1;

  /** The arguments, the settings, the request, or the environment is invalid; nothing changed. */
  public static final int USAGE = 2;

  /** The server rejected the key, or the key may not do this. */
  public static final int KEY = 3;

  /** The balance or a spend cap does not cover the price. */
  public static final int BALANCE = 4;

  /** A limit of the key or the account is reached. */
  public static final int LIMIT = 5;

  /** The task failed or was cancelled. */
  public static final int FAILED = 6;

  /** The task did not finish in time. */
  public static final int TIMEOUT = 7;

  /** The command was interrupted, as by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** Every code in ascending sequence, as the help and the reference page describe it. */
  public static final List<Meaning> ALL =
      List.of(
          new Meaning(OK, "Success.", "成功。"),
          new Meaning(
              DEFECT,
              "A defect of Filmgate, whose cause is in the log; or the audit found violations.",
              "Filmgate 自身的缺陷，原因见日志；或账本核对发现了问题。"),
          new Meaning(
              USAGE,
              "The arguments, the settings, the request, or the environment is invalid. Nothing"
                  + " changed.",
              "参数、配置项、请求或运行环境无效，未做任何改动。"),
          new Meaning(KEY, "The key is missing, invalid, or may not do this.", "密钥缺失、无效或没有权限。"),
          new Meaning(
              BALANCE, "The balance or a spend cap does not cover the price.", "余额或消费上限不足以支付价格。"),
          new Meaning(
              LIMIT,
              "A limit of the key or the account is reached. Try again later.",
              "已达到密钥或账户的限制，请稍后再试。"),
          new Meaning(FAILED, "The task failed, or a check failed.", "任务失败，或检查未通过。"),
          new Meaning(TIMEOUT, "The task did not finish in time.", "任务未在规定时间内完成。"),
          new Meaning(
              INTERRUPTED, "The command was interrupted. The task continues.", "命令被中断，任务仍会继续。"));

  private ExitCode() {}

  /**
   * A code and when commands exit with it.
   *
   * @param text one or two sentences
   */
  public record Meaning(int code, LocalizedText text) {
    private Meaning(int code, String english, String chinese) {
      this(code, new LocalizedText(english, chinese));
    }
  }

  /** The English meanings by code, for the help. */
  public static Map<String, String> help() {
    var all = new LinkedHashMap<String, String>();
    ALL.forEach(one -> all.put(Integer.toString(one.code()), one.text().en()));
    return all;
  }
}
