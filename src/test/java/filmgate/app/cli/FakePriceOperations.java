package filmgate.app.cli;

import filmgate.app.cli.CliServices.PreviewOfBook;
import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.config.Settings;
import filmgate.intake.PricePreview;
import filmgate.store.ChangedBy;
import filmgate.store.PriceVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** An empty price book that can be replaced once. */
public record FakePriceOperations() implements PriceOperations {
  private static final PriceBook EMPTY = new PriceBook("USD", true, List.of());

  @Override
  public PriceVersion show(Settings settings) {
    return PriceVersion.examples(EMPTY);
  }

  @Override
  public PriceVersion set(Settings settings, Path file) {
    return new PriceVersion(1, EMPTY, new ChangedBy("cli", Instant.EPOCH));
  }

  @Override
  public PreviewOfBook preview(Settings settings, Path file) {
    var line =
        new PricePreview.PreviewRow(
            "kling-v3", "std", 3, new Amount(1_260_000), new Amount(1_000_000), 1);
    return new PreviewOfBook(
        EMPTY,
        new PricePreview(Instant.EPOCH, Instant.EPOCH, true, List.of(line), List.of("task_1")));
  }
}
