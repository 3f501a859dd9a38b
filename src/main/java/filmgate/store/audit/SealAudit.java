package filmgate.store.audit;

import filmgate.store.money.LedgerSeal;
import filmgate.store.money.Transfer;
import java.util.ArrayList;
import java.util.List;

/** Verifies the seals against the transfers. */
final class SealAudit {
  private final SealChain chain = new SealChain();
  private final List<LedgerSeal> seals;
  private final Violations violations;
  private final List<Transfer> range = new ArrayList<>();
  private int next;
  private long lastId;
  private String head = SealChain.NO_DIGEST;

  SealAudit(List<LedgerSeal> seals, Violations violations) {
    this.seals = List.copyOf(seals);
    this.violations = violations;
    long last = 0;
    for (var seal : this.seals) {
      var begin = last + 1;
      violations.require(
          seal.firstId() == begin && seal.transferDigests().size() == seal.lastId() - begin + 1,
          () -> "seal of transfer %d: an earlier seal is missing".formatted(seal.lastId()));
      last = seal.lastId();
    }
  }

  void transfer(Transfer transfer) {
    var id = transfer.id();
    if (id != lastId + 1) {
      violations.add(missing(lastId + 1, id - 1));
    }
    lastId = id;
    while (next < seals.size() && seals.get(next).lastId() < id) {
      close(seals.get(next++));
    }
    if (next < seals.size()) {
      range.add(transfer);
    }
    if (next < seals.size() && seals.get(next).lastId() == id) {
      close(seals.get(next++));
    }
  }

  /** After the last transfer: the transfers of the remaining seals are missing. */
  void finish() {
    while (next < seals.size()) {
      var seal = seals.get(next++);
      if (seal.lastId() > lastId) {
        violations.add(missing(Math.max(lastId + 1, seal.firstId()), seal.lastId()));
        lastId = seal.lastId();
      }
      close(seal);
    }
  }

  private static String missing(long first, long last) {
    return first == last
        ? "transfer %d: missing".formatted(first)
        : "transfers %d to %d: missing".formatted(first, last);
  }

  private void close(LedgerSeal seal) {
    if (!range.isEmpty()) {
      var found = chain.seal(head, range);
      if (!found.digest().equals(seal.digest())) {
        reportChanges(seal, found);
      }
    }
    head = seal.digest();
    range.clear();
  }

  /** Reports the rows whose digests differ; if there are none, the chain itself. */
  private void reportChanges(LedgerSeal seal, LedgerSeal found) {
    var reported = false;
    for (int i = 0; i < range.size(); i++) {
      var id = range.get(i).id();
      var index = (int) (id - seal.firstId());
      if (index >= 0
          && index < seal.transferDigests().size()
          && !seal.transferDigests().get(index).equals(found.transferDigests().get(i))) {
        violations.add("transfer %d: changed since it was sealed".formatted(id));
        reported = true;
      }
    }
    var complete = range.size() == seal.lastId() - seal.firstId() + 1;
    if (!reported && complete) {
      violations.add(
          "transfers %d to %d: their seal does not follow from the previous seal"
              .formatted(seal.firstId(), seal.lastId()));
    }
  }

  long sealed() {
    return seals.isEmpty() ? 0 : seals.getLast().lastId();
  }

  String head() {
    return head;
  }
}
