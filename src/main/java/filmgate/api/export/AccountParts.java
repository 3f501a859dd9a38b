package filmgate.api.export;

import static filmgate.api.export.ExportPart.rows;

import filmgate.api.export.ExportPart.ExportScope;
import filmgate.api.export.ExportPart.RowSink;
import filmgate.api.refused.RefusedRequestView;
import filmgate.api.refused.RefusedRequestView.MessageReader;
import filmgate.api.session.SessionView;
import filmgate.event.Event;
import filmgate.keys.LimitCache;
import filmgate.refused.RefusedRequest;
import filmgate.session.ConsoleSession;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.KeyQueries.KeyFilter;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Store;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.money.Transfer;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.refused.RefusedRequestQueries.RefusedFilter;
import filmgate.store.refused.RefusedRequestQueries.RefusedPage;
import filmgate.text.LocalizedText;
import filmgate.view.account.AccountView;
import filmgate.view.account.KeyView;
import filmgate.view.account.LedgerView;
import filmgate.view.event.EventView;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The account, its keys, sessions, events, money, and refused requests. */
record AccountParts(Store store, LimitCache limits, Clock clock) {
  private static final int PAGE = 100;

  List<ExportPart> all() {
    return List.of(
        rows("account.json", new LocalizedText("The account", "账户"), this::writeAccount),
        rows(
            "keys.jsonl",
            new LocalizedText("The keys, without their secrets", "密钥（不含密钥内容）"),
            this::writeKeys),
        rows(
            "sessions.jsonl",
            new LocalizedText(
                "The browsers that are signed in to the console, without their secrets",
                "已登录控制台的浏览器（不含凭证）"),
            this::writeSessions),
        rows("events.jsonl", new LocalizedText("The events", "事件"), this::writeEvents),
        rows(
            "ledger.jsonl",
            new LocalizedText("The ledger: every payment", "账本：每一笔资金变动"),
            this::writeLedger),
        rows(
            "requests.jsonl",
            new LocalizedText(
                "The refused requests of the last 7 days, without secrets and media",
                "最近 7 天内被拒绝的请求（不含密钥和媒体内容）"),
            this::writeRefused));
  }

  private void writeAccount(RowSink rows, ExportScope scope) throws IOException {
    var account = store.accounts().account(scope.account()).orElseThrow();
    rows.accept(new AccountView(account, limits.limitsOf(account.id())).render());
  }

  private void writeKeys(RowSink rows, ExportScope scope) throws IOException {
    ExportPart.<StoredKey>forEach(
        last ->
            store
                .keys()
                .ofAccount(
                    scope.account(),
                    KeyFilter.ALL,
                    last.map(key -> key.key().id().value()).orElse(""),
                    PAGE),
        key -> rows.accept(row(key)));
  }

  private byte[] row(StoredKey key) {
    return new KeyView(key, limits.limitsOf(key.key().id()), clock.instant()).render();
  }

  private void writeSessions(RowSink rows, ExportScope scope) throws IOException {
    var now = clock.instant();
    ExportPart.<ConsoleSession>forEach(
        last ->
            store.sessions().ofAccount(scope.account(), now, last.map(ConsoleSession::id), PAGE),
        session -> rows.accept(SessionView.exported(session)));
  }

  private void writeEvents(RowSink rows, ExportScope scope) throws IOException {
    var filter = EventFilter.of(scope.account());
    ExportPart.<Event>forEach(
        last -> {
          var cursor = last.map(Event::id).orElse(EventQuery.OLDEST);
          return store.events().list(new EventQuery(filter, cursor, SortOrder.OLDEST_FIRST, PAGE));
        },
        event -> rows.accept(EventView.render(event, scope.language())));
  }

  private void writeRefused(RowSink rows, ExportScope scope) throws IOException {
    var since = clock.instant().minus(RefusedRequestQueries.RETENTION);
    var filter = RefusedFilter.of(scope.account(), since);
    var reader = new MessageReader(scope.language(), scope.origin());
    ExportPart.<RefusedRequest>forEach(
        last -> {
          var before = last.map(RefusedRequest::id).orElse(RefusedPage.NEWEST);
          return store.refusedRequests().list(new RefusedPage(filter, before, PAGE));
        },
        request -> rows.accept(RefusedRequestView.render(request, reader)));
  }

  private void writeLedger(RowSink rows, ExportScope scope) throws IOException {
    ExportPart.<Transfer>forEach(
        last ->
            store
                .ledger()
                .transfers(scope.account(), last.map(Transfer::id).orElse(Long.MAX_VALUE), PAGE),
        transfer -> rows.accept(LedgerView.render(transfer)));
  }
}
