package filmgate.app.metrics;

import filmgate.app.metrics.UpstreamMetrics.Operation;
import filmgate.dispatch.health.CallOutcome;
import filmgate.generation.MediaInputs;
import filmgate.id.TaskId;
import filmgate.media.Sniffer.MediaFormat;
import filmgate.provider.AccountStatus;
import filmgate.provider.Cancellation;
import filmgate.provider.InputForm;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A provider whose calls are counted as those of a channel. */
record MeteredProvider(Provider provider, String channel, UpstreamMetrics metrics)
    implements Provider {
  /** A call to the upstream. */
  private interface Call<T> {
    T run() throws ProviderException;
  }

  private <T> T metered(Operation operation, Call<T> call) throws ProviderException {
    var started = System.nanoTime();
    try {
      var result = call.run();
      metrics.called(channel, operation, CallOutcome.ACCEPTED, System.nanoTime() - started);
      return result;
    } catch (ProviderException e) {
      metrics.called(channel, operation, CallOutcome.of(e.reason()), System.nanoTime() - started);
      throw e;
    }
  }

  @Override
  public Submission submit(VideoRequest request) throws ProviderException {
    return metered(Operation.SUBMIT, () -> provider.submit(request));
  }

  @Override
  public Lookup lookUp(VideoRequest request) throws ProviderException {
    return metered(Operation.LOOK_UP, () -> provider.lookUp(request));
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    return metered(Operation.POLL, () -> provider.poll(ticket));
  }

  @Override
  public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
    return metered(Operation.POLL, () -> provider.pollAll(tickets));
  }

  @Override
  public Cancellation cancel(Ticket ticket) throws ProviderException {
    return metered(Operation.CANCEL, () -> provider.cancel(ticket));
  }

  @Override
  public AccountStatus checkAccount() throws ProviderException {
    return metered(Operation.CHECK_ACCOUNT, provider::checkAccount);
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public InputForm inputForm(MediaInputs.Source source) {
    return provider.inputForm(source);
  }

  @Override
  public boolean takes(MediaFormat format) {
    return provider.takes(format);
  }

  @Override
  public int pollBatchMax() {
    return provider.pollBatchMax();
  }

  @Override
  public void release(TaskId task) {
    provider.release(task);
  }

  @Override
  public Duration pollInterval() {
    return provider.pollInterval();
  }

  @Override
  public void close() {
    provider.close();
  }
}
