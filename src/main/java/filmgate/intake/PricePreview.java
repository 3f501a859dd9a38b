package filmgate.intake;

import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.generation.GenerationJson;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the videos of the last seven days, created with live keys, would cost by another price book.
 * It changes nothing.
 *
 * @param since the tasks were made then or later
 * @param at the rules in force at this time count
 * @param complete whether these are all tasks of the time; else the newest {@value #TASKS_MAX}
 * @param lines by model and sku
 * @param unpricedModels ids of tasks for which the book has no price, at most {@value #NAMED_MAX}
 */
public record PricePreview(
    Instant since,
    Instant at,
    boolean complete,
    List<PreviewRow> lines,
    List<String> unpricedModels) {

  /** How many tasks are looked at, at most. */
  public static final int TASKS_MAX = 10_000;

  static final int NAMED_MAX = 20;
  private static final Duration TIME = Duration.ofDays(7);
  private static final int PAGE = 500;

  public PricePreview {
    lines = List.copyOf(lines);
    unpricedModels = List.copyOf(unpricedModels);
  }

  /**
   * The videos of one model and the price rule by which they were charged.
   *
   * @param sku empty where they cost nothing then
   * @param unpriced how many of them have no price by the new book; they count as 0 in {@code now}
   */
  public record PreviewRow(
      String model, String sku, long tasks, Amount chargedThen, Amount chargedNow, long unpriced) {

    PreviewRow plus(PreviewRow more) {
      return new PreviewRow(
          model,
          sku,
          tasks + more.tasks,
          chargedThen.plus(more.chargedThen),
          chargedNow.plus(more.chargedNow),
          unpriced + more.unpriced);
    }
  }

  /** Everything together. */
  public PreviewRow total() {
    return lines.stream()
        .reduce(new PreviewRow("", "", 0, Amount.ZERO, Amount.ZERO, 0), PreviewRow::plus);
  }

  static PricePreview of(TaskQueries tasks, PriceBook book, Instant now, Instant at) {
    var since = now.minus(TIME);
    var count = new Tally(book, at);
    var seen = 0;
    var page = tasks.createdSince(since, Optional.empty(), PAGE);
    while (!page.isEmpty() && seen < TASKS_MAX) {
      page.forEach(count::add);
      seen += page.size();
      page = tasks.createdSince(since, Optional.of(page.getLast().id()), PAGE);
    }
    var lines = List.copyOf(count.lines.values());
    return new PricePreview(since, at, page.isEmpty(), lines, count.unpriced);
  }

  /** Adds tasks up. */
  private static final class Tally {
    private final PriceBook book;
    private final Instant at;
    private final Map<String, PreviewRow> lines = new TreeMap<>();
    private final List<String> unpriced = new ArrayList<>();

    Tally(PriceBook book, Instant at) {
      this.book = book;
      this.at = at;
    }

    void add(Task task) {
      if (task.owner().lane() == Task.Lane.LIVE && task.state() instanceof TaskState.Succeeded) {
        var line = line(task);
        lines.merge(line.model() + '\n' + line.sku(), line, PreviewRow::plus);
      }
    }

    private PreviewRow line(Task task) {
      var then = new Amount(task.price().chargedMicros(task.state()));
      var generation = GenerationJson.read(task.request().generation());
      return switch (book.price(generation, at)) {
        case PriceBook.Priced(var quote) ->
            line(task, then, new Amount(Pricing.freeze(quote).chargedMicros(task.state())), 0);
        case PriceBook.Unpriced _ -> {
          name(task.id());
          yield line(task, then, Amount.ZERO, 1);
        }
      };
    }

    private static PreviewRow line(Task task, Amount then, Amount now, int unpriced) {
      return new PreviewRow(task.request().model(), task.price().sku(), 1, then, now, unpriced);
    }

    private void name(TaskId id) {
      if (unpriced.size() < NAMED_MAX) {
        unpriced.add(id.value());
      }
    }
  }
}
