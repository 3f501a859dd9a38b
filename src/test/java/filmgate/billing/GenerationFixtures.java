package filmgate.billing;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.UrlPolicy;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.testing.SettableClock;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checked generations made from request bodies, and what they cost. */
final class GenerationFixtures {
  static final Catalogue CATALOGUE = new Catalogue(Models.all());
  static final PriceBook EXAMPLES = PriceBookJson.exampleBook(CATALOGUE);
  static final Instant NOW = SettableClock.START;

  private GenerationFixtures() {}

  /** The generation that this body, with single quotes, asks for. */
  static Generation of(String body) {
    var json = (ObjectNode) JsonMapper.shared().readTree(body.replace('\'', '"'));
    var context = new CheckContext((_, _) -> new UrlPolicy.UrlDecision.Allowed(), false);
    return switch (CATALOGUE.check(json, context)) {
      case CheckResult.Passed accepted -> accepted.generation();
      case CheckResult.Rejected(var problems) -> throw new AssertionError(body + " " + problems);
    };
  }

  /** The price of one request in a book. */
  static Quote quote(PriceBook book, String body) {
    return switch (book.price(of(body), NOW)) {
      case PriceBook.Priced(var quote) -> quote;
      case PriceBook.Unpriced(var model) -> throw new AssertionError(model + " has no price");
    };
  }
}
