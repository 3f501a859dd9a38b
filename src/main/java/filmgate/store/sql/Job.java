package filmgate.store.sql;

import filmgate.store.Command;
import filmgate.store.StoreException;
import java.util.concurrent.CompletableFuture;

/** A command that waits for the writer, and where its outcome goes. */
final class Job<O> {
  private final Command<O> command;
  private final CompletableFuture<O> future = new CompletableFuture<>();

  Job(Command<O> command) {
    this.command = command;
  }

  Command<O> command() {
    return command;
  }

  CompletableFuture<O> future() {
    return future;
  }

  void fail(StoreException failure) {
    future.completeExceptionally(failure);
  }

  /** What a command came to inside the transaction; it is told only after the commit. */
  sealed interface Result {
    void tell();

    record Done<O>(Job<O> job, O outcome) implements Result {
      @Override
      public void tell() {
        job.future.complete(outcome);
      }
    }

    record Threw(Job<?> job, StoreException failure) implements Result {
      @Override
      public void tell() {
        job.fail(failure);
      }
    }
  }
}
