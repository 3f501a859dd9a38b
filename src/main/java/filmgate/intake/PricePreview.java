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
 * The videos of the last seven days that live keys created, priced by another price book.
 *
 * @param since the start of the period
 * @param at the time whose rules of the book apply
 * @param complete whether all tasks of the period are included; if not, the newest {@value
 *     #TASKS_MAX}
 * @param lines one for each model and SKU
 * @param unpricedModels ids of tasks without a price in the book, at most {@value
 *     #UNPRICED_IDS_MAX}
 */
public record PricePreview(
    Instant since,
    Instant at,
    boolean complete,
    List<PreviewRow> lines,
    List<String> unpricedModels) {

  public static final int TASKS_MAX = 10_000;

  static final int UNPRICED_IDS_MAX = 20;
  private static final Duration PERIOD = Duration.ofDays(7);
  private static final int PAGE = 500;

  public PricePreview {
    lines = List.copyOf(lines);
    unpricedModels = List.copyOf(unpricedModels);
  }

  /**
   * The videos of one model and SKU.
   *
   * @param sku empty if they were free
   * @param unpriced how many have no price in the book; {@code chargedNow} counts them as 0
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

  /** The sum of all lines. */
  public PreviewRow total() {
    return lines.stream()
        .reduce(new PreviewRow("", "", 0, Amount.ZERO, Amount.ZERO, 0), PreviewRow::plus);
  }

  static PricePreview of(TaskQueries tasks, PriceBook book, Instant now, Instant at) {
    var since = now.minus(PERIOD);
    var tally = new Tally(book, at);
    var seen = 0;
    var page = tasks.createdSince(since, Optional.empty(), PAGE);
    while (!page.isEmpty() && seen < TASKS_MAX) {
      page.forEach(tally::add);
      seen += page.size();
      page = tasks.createdSince(since, Optional.of(page.getLast().id()), PAGE);
    }
    var lines = List.copyOf(tally.lines.values());
    return new PricePreview(since, at, page.isEmpty(), lines, tally.unpriced);
  }

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
          addUnpriced(task.id());
          yield line(task, then, Amount.ZERO, 1);
        }
      };
    }

    private static PreviewRow line(Task task, Amount then, Amount now, int unpriced) {
      return new PreviewRow(task.request().model(), task.price().sku(), 1, then, now, unpriced);
    }

    private void addUnpriced(TaskId id) {
      if (unpriced.size() < UNPRICED_IDS_MAX) {
        unpriced.add(id.value());
      }
    }
  }
}
