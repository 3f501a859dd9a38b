// Reads the index that filmgate.docs.search.SearchIndex writes, and ranks its entries.

const RUN = /\p{Script=Han}+|[a-z0-9_]+/gu;
const LAST = "0123456789abcdefghijklmnopqrstuv";
const EARLIER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`~";

const IN_HEADING = 8;
const IN_TITLE = 5;
const IN_TEXT = 1;
const AS_PREFIX = 0.6;
const COVERED_MIN = 0.6;
const EXACT_HEADING = 40;
const EXACT_NAME = 100;
const EXACT_PAGE = 200;

/** The terms of a text, as Java splits it: words, and pairs of Han characters. */
export function split(text) {
  return (text.toLowerCase().match(RUN) ?? []).flatMap((run) =>
    isHan(run) ? pairs([...run]) : parts(run.replace(/^_+|_+$/g, "")),
  );
}

function isHan(run) {
  return run.codePointAt(0) > 0x7a;
}

function pairs(characters) {
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => characters[index] + character);
}

function parts(word) {
  const all = word.split("_").filter((part) => part.length > 1).map(singular);
  return word.includes("_") ? [word, ...all] : all;
}

function singular(word) {
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) {
    return word;
  }
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The terms of a query: a name such as image_urls is one term, and the last may be unfinished. */
function splitQuery(text) {
  return (text.toLowerCase().match(RUN) ?? []).flatMap((run) =>
    isHan(run) ? pairs([...run]) : [singular(run.replace(/^_+|_+$/g, ""))].filter(Boolean),
  );
}

/** An index that answers queries. */
export class SearchIndex {
  #entries = [];
  #common;
  #terms;
  #lists;

  /** Takes the JSON object of the index. */
  constructor({ pages, common, terms, entries }) {
    pages.forEach((page) => this.#addPage(page));
    this.#common = new Set(common.split(" "));
    this.#terms = readTerms(terms);
    this.#lists = entries.split(" ");
  }

  #addPage([url, title, section, ...headings]) {
    const name = url.slice(url.lastIndexOf("/") + 1).toLowerCase();
    const page = { url, title, section, name, terms: new Set(split(title)) };
    this.#entries.push({ page, anchor: "", heading: "", terms: new Set() });
    for (let at = 0; at < headings.length; at += 2) {
      const heading = headings[at + 1];
      this.#entries.push({ page, anchor: headings[at], heading, terms: new Set(split(heading)) });
    }
  }

  /**
   * The best entries for a query, as {title, section, heading, url}. A rare word counts more than a
   * frequent one. An entry that lacks words of the query counts less, or is left out.
   */
  search(query, limit = 20) {
    const wanted = this.#termsOf(query);
    const phrase = ` ${query.toLowerCase().trim()} `;
    const scores = new Map();
    let rarityOfAll = 0;
    wanted.forEach((term, index) => {
      const weights = this.#weights(term, index === wanted.length - 1);
      const rarity = weights.size === 0 ? 0 : Math.log(1 + this.#entries.length / weights.size);
      rarityOfAll += rarity;
      weights.forEach((weight, number) => {
        const before = scores.get(number) ?? { rarity: 0, weight: 0 };
        scores.set(number, { rarity: before.rarity + rarity, weight: before.weight + weight * rarity });
      });
    });
    const coverage = Math.max(0, ...[...scores.values()].map((score) => score.rarity));
    return [...scores]
      .filter(([, { rarity }]) => rarity >= COVERED_MIN * coverage)
      .map(([number, { rarity, weight }]) => {
        const covered = rarity / rarityOfAll;
        return { number, score: (weight + this.#bonus(number, wanted, phrase)) * covered ** 3 };
      })
      .sort((one, other) => other.score - one.score || one.number - other.number)
      .slice(0, limit)
      .map(({ number }) => result(this.#entries[number]));
  }

  /** The terms of a query, without common words if it has others. */
  #termsOf(query) {
    const all = [...new Set(splitQuery(query))];
    const rare = all.filter((term) => !this.#common.has(term) && (term.length > 1 || isHan(term)));
    return rare.length > 0 ? rare : all;
  }

  /** How much a term weighs in each entry that has it. */
  #weights(term, isLast) {
    const weights = new Map();
    const add = (number, weight) => weights.set(number, Math.max(weight, weights.get(number) ?? 0));
    const matches = (other) => matchWeight(term, other, isLast);
    this.#entries.forEach(({ page, terms, heading }, number) => {
      const inHeading = best(terms, matches);
      const inTitle = best(page.terms, matches) * (heading ? 0.6 : 1.4);
      if (inHeading > 0 || inTitle > 0) {
        add(number, IN_HEADING * inHeading + IN_TITLE * inTitle);
      }
    });
    for (let at = firstNotBefore(this.#terms, term); this.#terms[at]?.startsWith(term); at++) {
      const weight = matches(this.#terms[at]);
      if (weight > 0) {
        numbers(this.#lists[at]).forEach((number) => add(number, IN_TEXT * weight));
      }
    }
    return weights;
  }

  /** What an entry gets because the query is its name. */
  #bonus(number, wanted, phrase) {
    const { page, heading, terms } = this.#entries[number];
    const name = phrase.includes(` ${page.name} `) ? EXACT_NAME * (heading ? 0.4 : 1) : 0;
    if (!heading) {
      const isPage = [page.name, page.title.toLowerCase()].includes(phrase.trim());
      return isPage ? EXACT_PAGE : name;
    }
    const own = heading.toLowerCase();
    const isNamed = [own, own.slice(own.lastIndexOf(".") + 1)].some((one) => phrase.includes(` ${one} `));
    const named = isNamed ? EXACT_NAME : 0;
    const covered = [...terms].every((term) => wanted.includes(term)) ? EXACT_HEADING : 0;
    return name + Math.max(named, covered);
  }
}

function result({ page, anchor, heading }) {
  const url = anchor ? `${page.url}#${anchor}` : page.url;
  return { title: page.title, section: page.section, heading, url };
}

/** 1 for the term itself, less for a longer one that starts with it, else 0. */
function matchWeight(term, other, isLast) {
  if (other === term) {
    return 1;
  }
  const isUnfinished = isLast || (isHan(term) && [...term].length === 1);
  return isUnfinished && other.startsWith(term) ? AS_PREFIX : 0;
}

function best(terms, weightOf) {
  let most = 0;
  for (const term of terms) {
    most = Math.max(most, weightOf(term));
  }
  return most;
}

function readTerms(text) {
  let last = "";
  return text.split(" ").map((part) => {
    last = last.slice(0, Number(part[0])) + part.slice(1);
    return last;
  });
}

/** The place of the first term that does not precede the given one. */
function firstNotBefore(terms, term) {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] < term) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The numbers of a list of differences in base 32. */
function numbers(list) {
  const all = [];
  let last = -1;
  let value = 0;
  for (const character of list) {
    const digit = LAST.indexOf(character);
    if (digit < 0) {
      value = value * 32 + EARLIER.indexOf(character);
    } else {
      last += value * 32 + digit + 1;
      all.push(last);
      value = 0;
    }
  }
  return all;
}
