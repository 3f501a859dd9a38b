package filmgate.api.request;

import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.optional;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.EditConflict;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Parameter;
import filmgate.json.FieldDifference;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.store.Revision;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that changes a resource, with the revision that its author has read. If the revision is
 * not the stored one, another author would lose a change unseen.
 *
 * @param fields the body without the revision
 * @param revision empty if the request is for any revision
 */
public record GuardedEdit(ObjectNode fields, OptionalLong revision) {
  private static final String REVISION = "revision";
  private static final int REVISION_MAX = 999_999_999;

  /** The field of a request. */
  public static final Schema.Property FIELD =
      optional(
          REVISION,
          integer(0, REVISION_MAX)
              .orNull()
              .describedAs(
                  "The revision that you have read. If another one is stored, nothing changes, and"
                      + " the response is 409 `revision_conflict` with the differences. Null or"
                      + " absent: no check."));

  /** The parameter of a request without a body. */
  public static final Parameter PARAMETER =
      Parameter.query(
          REVISION,
          integer(0, REVISION_MAX),
          "The revision that you have read. If another one is stored, nothing changes, and the"
              + " response is 409 `revision_conflict`. Absent: no check.");

  /**
   * The body of a request.
   *
   * @throws ApiException 400 if the revision is not valid
   */
  public static GuardedEdit of(ApiRequest call) {
    var body = call.json();
    var json = new JsonFields(body);
    var number = json.integer(REVISION, REVISION_MAX, 0);
    InvalidFields.throwIfAny(json);
    var isGiven = json.isGiven(REVISION);
    body.remove(REVISION);
    return new GuardedEdit(body, isGiven ? OptionalLong.of(number) : OptionalLong.empty());
  }

  /** The revision in the query of a request. */
  public static OptionalLong ofQuery(ApiRequest call) {
    return call.query(REVISION).isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(call.number(REVISION, REVISION_MAX));
  }

  /** Whether the request is for another revision than the stored one. */
  public boolean isOutdated(long stored) {
    return revision.orElse(stored) != stored;
  }

  /**
   * The 409 of a request for another revision.
   *
   * @param present the resource as a response shows it
   * @param sent the same after the change
   */
  public ApiException conflict(Revision stored, byte[] present, byte[] sent) {
    var changes = FieldDifference.of(json(present), json(sent), fields);
    return new ApiException(new ApiError.RevisionConflict(new EditConflict(stored, changes)));
  }

  private static JsonNode json(byte[] text) {
    return JsonMapper.shared().readTree(text);
  }
}
