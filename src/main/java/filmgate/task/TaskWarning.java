package filmgate.task;

/**
 * Something the caller should know although the task goes on.
 *
 * @param param the field it is about, as the caller wrote it
 * @param reason a stable word
 * @param english the sentence shown by default
 * @param chinese the same sentence for {@code language=zh}
 */
public record TaskWarning(String param, String reason, String english, String chinese) {}
