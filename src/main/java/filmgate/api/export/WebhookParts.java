package filmgate.api.export;

import static filmgate.api.export.ExportPart.rows;

import filmgate.api.export.ExportPart.ExportScope;
import filmgate.api.export.ExportPart.RowSink;
import filmgate.store.WebhookQueries;
import filmgate.store.WebhookQueries.DeliveryFilter;
import filmgate.store.WebhookQueries.DeliveryQuery;
import filmgate.text.LocalizedText;
import filmgate.view.webhook.DeliveryView;
import filmgate.view.webhook.WebhookEndpointView;
import filmgate.webhook.Delivery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The webhook endpoints and what was sent to them. */
record WebhookParts(WebhookQueries webhooks) {
  private static final int PAGE = 100;

  List<ExportPart> all() {
    return List.of(
        rows(
            "webhook_endpoints.jsonl",
            new LocalizedText("The webhook endpoints, without their secrets", "Webhook 端点（不含签名密钥）"),
            this::writeEndpoints),
        rows(
            "webhook_deliveries.jsonl",
            new LocalizedText("The webhook deliveries, with their attempts", "Webhook 投递记录（含每次尝试）"),
            this::writeDeliveries));
  }

  private void writeEndpoints(RowSink rows, ExportScope scope) throws IOException {
    for (var endpoint : webhooks.endpoints(scope.account())) {
      rows.accept(WebhookEndpointView.render(endpoint));
    }
  }

  private void writeDeliveries(RowSink rows, ExportScope scope) throws IOException {
    var filter =
        new DeliveryFilter(
            scope.account(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    ExportPart.<Delivery>forEach(
        last -> {
          var before = last.map(Delivery::id).orElse(DeliveryQuery.NEWEST);
          return webhooks.deliveries(new DeliveryQuery(filter, before, PAGE));
        },
        delivery -> rows.accept(DeliveryView.render(delivery, webhooks.attempts(delivery.id()))));
  }
}
