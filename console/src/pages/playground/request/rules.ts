import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import type { Localized } from '../../../text/texts';
import { getAt, isArray, isObject, type Json, type JsonObject } from './json';

/** A change of a request that satisfies a rule. */
export type Fix = Readonly<Record<string, Json>>;

/** A rule that combines fields and that a request breaks. */
export interface BrokenRule {
  readonly message: Localized;
  /** Fields with the only values that the rule allows; empty if there are several ways. */
  readonly fix: Fix;
}

/** What the schema says about a request, before the server is asked. */
export interface Check {
  /** The fields whose own value is not valid, by their first names. */
  readonly fields: ReadonlySet<string>;
  readonly rules: readonly BrokenRule[];
  /** The fields that this request makes useless. */
  readonly ignored: ReadonlySet<string>;
}

/** Checks requests by the JSON Schema of a model, its if/then rules included. */
export class SchemaCheck {
  private readonly validator: Validator;
  private readonly rules: readonly Json[];
  private readonly ignored: readonly { readonly field: string; readonly when: Validator }[];

  constructor(private readonly schema: JsonObject) {
    this.validator = new Validator(schema as Schema, '2020-12', false);
    const rules = schema['allOf'];
    this.rules = isArray(rules) ? rules : [];
    const ignored = getAt(schema, ['x-ui', 'ignored']);
    this.ignored = (isArray(ignored) ? ignored : []).map((one) => ({
      field: String(getAt(one, ['field'])),
      when: new Validator((getAt(one, ['when']) ?? false) as Schema, '2020-12'),
    }));
  }

  check(body: JsonObject): Check {
    const { errors } = this.validator.validate(body);
    const broken = new Set(errors.map(ruleIndex).filter((index) => index !== undefined));
    return {
      fields: new Set(errors.map(fieldName).filter((name) => name !== undefined)),
      rules: [...broken].map((index) => brokenRule(this.rules[index])),
      ignored: new Set(
        this.ignored.filter(({ when }) => when.validate(body).valid).map(({ field }) => field),
      ),
    };
  }

  /**
   * The request after a change in the form. If the change breaks a rule that one value of an absent
   * field satisfies, that value is set too: a shot switches `multi_shot` on, which sets `shot_type`.
   * A field that was just changed keeps its value.
   */
  repaired(before: JsonObject, after: JsonObject): JsonObject {
    const known = this.broken(before);
    const isFree = (body: JsonObject, name: string) =>
      body[name] === undefined && before[name] === after[name];
    let body = after;
    for (let step = 0; step < REPAIRS_MAX; step++) {
      const current = body;
      const fix = [...this.broken(current)]
        .filter((index) => !known.has(index))
        .map((index) => this.repairOf(current, index, known))
        .find((one) => Object.keys(one).length > 0 && Object.keys(one).every((name) => isFree(current, name)));
      if (fix === undefined) {
        break;
      }
      body = { ...body, ...fix };
    }
    return body;
  }

  private broken(body: JsonObject): ReadonlySet<number> {
    const { errors } = this.validator.validate(body);
    return new Set(errors.map(ruleIndex).filter((index) => index !== undefined));
  }

  /** The only values that a rule allows, or the first option of the field that it requires. */
  private repairOf(body: JsonObject, index: number, known: ReadonlySet<number>): Fix {
    const then = getAt(this.rules[index], ['then']);
    const fix = fixOf(then);
    const [name, ...others] = Object.keys(asObject(getAt(then, ['properties'])));
    if (Object.keys(fix).length > 0 || name === undefined || others.length > 0) {
      return fix;
    }
    const options = getAt(this.schema, ['properties', name, 'x-ui', 'options']);
    const allowed = (isArray(options) ? options : []).find((option) =>
      [...this.broken({ ...body, [name]: option })].every((one) => known.has(one)),
    );
    return allowed === undefined ? {} : { [name]: allowed };
  }
}

/** A rule can make another one necessary; this many follow each other at most. */
const REPAIRS_MAX = 4;

function asObject(json: Json | undefined): JsonObject {
  return isObject(json) ? json : {};
}

function ruleIndex({ keywordLocation }: OutputUnit): number | undefined {
  const match = /^#\/allOf\/(\d+)/.exec(keywordLocation);
  return match ? Number(match[1]) : undefined;
}

function fieldName({ keywordLocation, instanceLocation }: OutputUnit): string | undefined {
  return keywordLocation.startsWith('#/properties/') ? instanceLocation.split('/')[1] : undefined;
}

function brokenRule(rule: Json | undefined): BrokenRule {
  const en = String(getAt(rule, ['description']) ?? '');
  const zh = String(getAt(rule, ['x-description-zh']) ?? en);
  return { message: { en, zh }, fix: fixOf(getAt(rule, ['then'])) };
}

/** `{"properties": {"multi_shot": {"enum": [true]}}, "required": ["multi_shot"]}` sets a value. */
function fixOf(then: Json | undefined): Fix {
  const properties = getAt(then, ['properties']);
  if (!isObject(properties)) {
    return {};
  }
  const fix = Object.entries(properties).map(([name, schema]) => [name, onlyValue(schema)] as const);
  return fix.every(([, value]) => value !== undefined)
    ? Object.fromEntries(fix.map(([name, value]) => [name, value ?? null]))
    : {};
}

function onlyValue(schema: Json): Json | undefined {
  const values = getAt(schema, ['enum']);
  return isArray(values) && values.length === 1 ? values[0] : getAt(schema, ['const']);
}
