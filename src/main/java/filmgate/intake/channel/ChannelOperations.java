package filmgate.intake.channel;

import filmgate.text.LocalizedText;

/** Calls the upstream of a channel on behalf of an operator. */
public interface ChannelOperations {
  /** Proves the credentials and the wire format, without a task that costs money. */
  TestResult test(ChannelEntry channel);

  /** The result of a test. */
  sealed interface TestResult {
    /** The upstream accepted the credentials. */
    record Passed(ChannelStatus status) implements TestResult {}

    /**
     * The upstream cannot be used.
     *
     * @param reason what is wrong, and what to do; without text of the upstream
     */
    record NotPassed(LocalizedText reason) implements TestResult {}
  }
}
