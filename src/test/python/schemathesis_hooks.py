"""The part of schemathesis' run against Filmgate that a configuration file cannot express."""

import re

import schemathesis

# A request that obeys the document is refused only for what no schema can say:
# (operations, the reason of the error, its field, why).
CREATIONS = "createVideo|createVideoNewApi|estimateVideo"
NOT_EXPRESSED = [
    (CREATIONS, "duration_sum_mismatch", r"multi_prompt", "a sum"),
    (CREATIONS, "missing_required", r".*multi_prompt\[\d+\]\.duration", "all shots or none"),
    (CREATIONS, "duplicate", r".*", "names of elements are unique"),
    (CREATIONS, "image_reference_out_of_range", r".*", "a prompt refers to an image"),
    (CREATIONS, "invalid_value", r".*prompt", "a prompt refers to an element"),
    (CREATIONS, "unknown_parameter", r".*", "an unknown field that resembles a known one"),
    (CREATIONS, "blocked_url", r".*", "addresses that the settings block"),
    (CREATIONS, "out_of_range", r"retention_hours|.*duration", "a setting; a sum"),
    (CREATIONS, "invalid_url|blocked_url", r"webhook.*|callback_url", "what the settings allow"),
    (CREATIONS, "conflicting_parameters", r"webhook|callback_url", "both with the same value"),
    (CREATIONS, ".*", r"extra_body\..*", "extra_body is any object, and holds fields of the model"),
    (".*", "malformed_json", r"", "a number of more than 64 bits in an unknown field"),
    ("createWebhookEndpoint|updateWebhookEndpoint", "invalid_url|blocked_url", r"url", "as above"),
    ("createKey|adminCreateKey", "out_of_range", r"expires_at", "a time in the future"),
    ("createKey|adminCreateKey", "invalid_value", r"ip_allow\[\d+\]", "bits of a range are 0"),
    ("adminCreateKey", "invalid_value", r"scopes", "only keys of the root account can have admin"),
    ("getUsage|getUsageUnprefixed|getAccountUsage", ".*", r"start|end", "a period"),
    ("getUsage|getUsageUnprefixed|getAccountUsage", "invalid_value", r"tz", "a known time zone"),
    ("adminListTasks", "missing_required", r"account", "a filter needs another"),
    ("beginUpload", "out_of_range", r"bytes", "a setting"),
    ("uploadImage|uploadVideo", ".*", r"file", "what is in the file"),
    ("uploadImage|uploadVideo", "bad_request", r"", "a field whose name no form can have"),
    ("previewPriceBook", ".*", r".*", "models of the server, rules that exclude each other"),
    ("adminCreateChannel|adminUpdateChannel", ".*", r".*", "the fields of a provider"),
]


@schemathesis.hook
def filter_case(context, case):
    """An empty parameter is the same as an absent one, though no enum contains it."""
    return "" not in (case.query or {}).values()


@schemathesis.hook
def before_call(context, case, kwargs):
    """A task of the run does not end, so a long wait only takes time."""
    wait = (case.query or {}).get("wait")
    if isinstance(wait, int) and 1 < wait <= 60:
        case.query["wait"] = 1


@schemathesis.check
def refused_only_for_what_no_schema_says(context, response, case):
    """Replaces positive_data_acceptance, which looks only at the status."""
    if not case.meta or not case.meta.generation.mode.is_positive:
        return
    if response.status_code not in (400, 405, 406, 413, 415):
        return
    if "" in (case.query or {}).values():
        return  # the same as an absent parameter
    operation = case.operation.definition.raw["operationId"]
    for error in response.json()["error"].get("errors") or [response.json()["error"]]:
        assert is_not_expressed(operation, error), f"{operation} refuses valid data: {error}"


def is_not_expressed(operation, error):
    found = (operation, error["reason"], error.get("param") or "")
    return any(
        all(re.fullmatch(pattern, text, re.DOTALL) for pattern, text in zip(rule, found))
        for rule in NOT_EXPRESSED
    )
