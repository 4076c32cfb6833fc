"""Writes eng-fra.tsv: English–French sentence pairs, written by hand and made from a small grammar.

    python3 data/make_eng_fra.py            write the file anew
    python3 data/make_eng_fra.py --check    compare it with what is there

The grammar knows gender, number, elision, contraction, the place of adjectives, negation, clitics and the agreement of
participles. It draws words with a fixed seed, so that everybody gets the same file.
"""

import pathlib
import random
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
FILE, HANDWRITTEN = HERE / "eng-fra.tsv", HERE / "eng-fra-handwritten.tsv"
SEED, WANTED, LONGEST = 20, 3000, 14

# English, French, gender; irregular plurals behind.
THINGS = """book livre m|dress robe f dresses|coat manteau m coats manteaux|hat chapeau m hats chapeaux|shirt chemise f|car voiture f|bike vélo m
lamp lampe f|chair chaise f|table table f|watch montre f watches|bag sac m|key clé f|letter lettre f|umbrella parapluie m|flower fleur f
ring bague f|phone téléphone m|computer ordinateur m|guitar guitare f|box boîte f boxes|cup tasse f|knife couteau m knives couteaux
spoon cuillère f|pen stylo m|pencil crayon m|newspaper journal m newspapers journaux|ticket billet m|glass verre m glasses
bottle bouteille f|map carte f|mirror miroir m|clock horloge f|scarf écharpe f scarves|blanket couverture f|basket panier m|candle bougie f"""
PEOPLE = """man homme m men|woman femme f women|boy garçon m|girl fille f|teacher professeur m|doctor médecin m|student étudiant m
neighbor voisin m|child enfant m children|baker boulanger m|singer chanteuse f|farmer fermier m|nurse infirmière f|king roi m|queen reine f"""
FAMILY = "brother frère m|sister sœur f|father père m|mother mère f|uncle oncle m|aunt tante f|cousin cousin m|friend ami m|grandmother grand-mère f|son fils m|daughter fille f"
ANIMALS = """dog chien m|cat chat m|horse cheval m horses chevaux|bird oiseau m birds oiseaux|cow vache f|mouse souris f mice souris
rabbit lapin m|sheep mouton m sheep|duck canard m|hen poule f"""
FOOD = """apple pomme f|orange orange f|egg œuf m|cake gâteau m cakes gâteaux|sandwich sandwich m sandwiches|pear poire f|carrot carotte f
tomato tomate f tomatoes|cookie biscuit m|lemon citron m|mushroom champignon m"""
MASS = """bread pain m|water eau f|milk lait m|cheese fromage m|butter beurre m|rice riz m|soup soupe f|meat viande f|tea thé m|coffee café m
wine vin m|salt sel m|sugar sucre m|honey miel m|chocolate chocolat m"""
PLACES = """school école f|market marché m|park parc m|station gare f|church église f|museum musée m|library bibliothèque f|hospital hôpital m
beach plage f|garden jardin m|bank banque f|theater théâtre m|hotel hôtel m|village village m|restaurant restaurant m|office bureau m|river rivière f"""
ROOMS = "kitchen cuisine f|garden jardin m|house maison f|car voiture f|box boîte f|bag sac m|drawer tiroir m|bedroom chambre f"

# What suits what, so that nobody washes a newspaper or puts a car into a bag.
CLOTHES = "dress coat hat shirt scarf"
DISHES = "cup knife spoon glass bottle"
MACHINES = "car bike watch phone computer guitar clock lamp"
CONTAINERS = "box cup glass bottle basket bag"
FURNITURE = "chair table mirror lamp clock"
SMALL = "book watch bag key letter flower ring phone cup knife spoon pen pencil ticket glass map candle scarf hat newspaper"
ANYTHING = "buy sell choose draw bring keep"
SUITS = {
    "wash": f"{CLOTHES} {DISHES} car blanket bag basket table", "repair": f"{MACHINES} chair table umbrella", "paint": "chair table bike box basket",
    "break": "lamp chair watch umbrella cup glass bottle mirror phone guitar computer", "hide": f"{SMALL} box bottle", "lose": f"{SMALL} umbrella coat guitar",
    "find": f"{SMALL} umbrella coat bike guitar", "forget": f"{SMALL} umbrella coat guitar",
    "empty": CONTAINERS, "round": "table mirror box clock lamp basket hat", "useful": "knife computer phone map book pen bag umbrella bike",
    "strange": "book dress hat lamp letter flower ring box clock mirror map", "heavy": "coat bag book box chair table computer bottle basket mirror",
    "light": "coat bag bike chair scarf computer blanket basket", "clean": f"{CLOTHES} {DISHES} car table chair blanket mirror",
    "dirty": f"{CLOTHES} {DISHES} car table chair blanket mirror", "expensive": f"{CLOTHES} car bike watch ring phone computer guitar mirror lamp book",
    "good": "book knife pen bike computer phone guitar map umbrella watch lamp", "bad": "book knife pen bike computer phone guitar map newspaper",
    "color": f"{CLOTHES} car bike lamp chair table bag umbrella flower phone box cup pen pencil bottle blanket basket candle guitar clock",
}

# English, masculine, feminine; masculine before a vowel; masculine plural where it is irregular.
BEFORE = """big grand grande|small petit petite|old vieux vieille vieil vieux|new nouveau nouvelle nouvel nouveaux|beautiful beau belle bel beaux
good bon bonne|pretty joli jolie|bad mauvais mauvaise mauvais mauvais"""
COLORS = "red rouge rouge|blue bleu bleue|green vert verte|white blanc blanche|black noir noire|yellow jaune jaune|grey gris grise gris gris"
BEHIND = "heavy lourd lourde|light léger légère|empty vide vide|clean propre propre|dirty sale sale|expensive cher chère|round rond ronde|useful utile utile|strange étrange étrange"
STATES = "tired fatigué fatiguée|happy content contente|ready prêt prête|sad triste triste|sick malade malade|busy occupé occupée|alone seul seule|young jeune jeune|strong fort forte|rich riche riche|poor pauvre pauvre"

PERSONS = [("I", "je", 0, "m"), ("You", "tu", 1, "m"), ("He", "il", 2, "m"), ("She", "elle", 2, "f"), ("We", "nous", 3, "m"), ("They", "ils", 4, "m"), ("Paul", "Paul", 2, "m"), ("Marie", "Marie", 2, "f")]
AVOIR, ETRE = "ai as a avons ont".split(), "suis es est sommes sont".split()
ALLER = "vais vas va allons vont".split()
# English: base, third person, past, -ing. French: participle, infinitive, present (je tu il nous ils), imperfect stem.
VERBS = """buy buys bought buying acheté acheter achète achètes achète achetons achètent|lose loses lost losing perdu perdre perds perds perd perdons perdent
find finds found finding trouvé trouver trouve trouves trouve trouvons trouvent|sell sells sold selling vendu vendre vends vends vend vendons vendent
break breaks broke breaking cassé casser casse casses casse cassons cassent|choose chooses chose choosing choisi choisir choisis choisis choisit choisissons choisissent
wash washes washed washing lavé laver lave laves lave lavons lavent|paint paints painted painting peint peindre peins peins peint peignons peignent
hide hides hid hiding caché cacher cache caches cache cachons cachent|repair repairs repaired repairing réparé réparer répare répares répare réparons réparent
bring brings brought bringing apporté apporter apporte apportes apporte apportons apportent|forget forgets forgot forgetting oublié oublier oublie oublies oublie oublions oublient
keep keeps kept keeping gardé garder garde gardes garde gardons gardent|draw draws drew drawing dessiné dessiner dessine dessines dessine dessinons dessinent"""
SEEING = """see sees saw seeing vu voir vois vois voit voyons voient|watch watches watched watching regardé regarder regarde regardes regarde regardons regardent
wait_for waits_for waited_for waiting_for attendu attendre attends attends attend attendons attendent|help helps helped helping aidé aider aide aides aide aidons aident
know knows knew knowing connu connaître connais connais connaît connaissons connaissent|call calls called calling appelé appeler appelle appelles appelle appelons appellent
look_for looks_for looked_for looking_for cherché chercher cherche cherches cherche cherchons cherchent|love loves loved loving aimé aimer aime aimes aime aimons aiment
listen_to listens_to listened_to listening_to écouté écouter écoute écoutes écoute écoutons écoutent"""
LIKE = "like likes liked liking aimé aimer aime aimes aime aimons aiment"
EAT = "eat eats ate eating mangé manger mange manges mange mangeons mangent"
DRINK = "drink drinks drank drinking bu boire bois bois boit buvons boivent"
WANT = "want wants wanted wanting voulu vouloir veux veux veut voulons veulent"
MOVES = "arrived arrivé at à|gone allé to à|come venu from de|returned retourné to à"
CLITICS = [("me", "me", 0), ("him", "le", 2), ("her", "la", 2), ("us", "nous", 3), ("them", "les", 4), ("you", "te", 1)]
POSSESSIVES = [("my", "mon", "ma", "mes"), ("your", "ton", "ta", "tes"), ("our", "notre", "notre", "nos")]
TIMES = "today aujourd'hui|yesterday hier|this_morning ce_matin"


def entries(text):
    return [entry.replace("\n", " ").split() for line in text.split("\n") for entry in line.split("|") if entry.strip()]


class Noun:
    def __init__(self, english, french, gender, *plurals):
        self.en, self.fr, self.gender = english, french, gender
        self.ens = plurals[0] if plurals else english + "s"
        self.frs = plurals[1] if len(plurals) > 1 else french if french[-1] in "sxz" else french + "s"


class Adjective:
    def __init__(self, english, masculine, feminine, before_vowel=None, plural=None):
        self.en, self.m, self.f = english, masculine, feminine
        self.vowel = before_vowel or masculine
        self.ms = plural or masculine + "s"

    def agree(self, gender, plural=False, next_word=""):
        if plural:
            return self.f + "s" if gender == "f" else self.ms
        return self.f if gender == "f" else self.vowel if starts_with_vowel(next_word) else self.m


class Verb:
    def __init__(self, base, third, past, ing, participle, infinitive, *present):
        self.base, self.third, self.past, self.ing = (form.replace("_", " ") for form in (base, third, past, ing))
        self.participle, self.infinitive, self.present = participle, infinitive, present

    def imperfect(self, person):
        return self.present[3][: -len("ons")] + ("ais", "ais", "ait", "ions", "aient")[person]


def nouns(text):
    return [Noun(*entry) for entry in entries(text)]


def adjectives(text):
    return [Adjective(*entry) for entry in entries(text)]


def verbs(text):
    return [Verb(*entry) for entry in entries(text)]


def starts_with_vowel(word):
    first = unicodedata.normalize("NFD", word[:1].lower().replace("œ", "o"))[:1]
    return first in "aeiouh" and first != ""


def elide(word, following):
    """le + eau → l'eau, je + ai → j'ai, de + un → d'un."""
    return f"{word[:-1]}'{following}" if starts_with_vowel(following) else f"{word} {following}"


def the(noun):
    return elide("le" if noun.gender == "m" else "la", noun.fr)


def a(noun, adjective=None):
    english = noun.en if adjective is None else f"{adjective.en} {noun.en}"
    return ("an " if english[0] in "aeiou" and not english.startswith("useful") else "a ") + english


def un(noun):
    return ("un " if noun.gender == "m" else "une ") + noun.fr


def phrase(noun, adjective, before):
    """A noun with its adjective, without an article."""
    if before:
        return f"{adjective.agree(noun.gender, next_word=noun.fr)} {noun.fr}"
    return f"{noun.fr} {adjective.agree(noun.gender)}"


def un_phrase(noun, adjective, before):
    return ("un " if noun.gender == "m" else "une ") + phrase(noun, adjective, before)


def the_phrase(noun, adjective, before):
    return elide("le" if noun.gender == "m" else "la", phrase(noun, adjective, before))


def to_the(noun):
    """à + le → au."""
    return f"au {noun.fr}" if noun.gender == "m" and not starts_with_vowel(noun.fr) else f"à {the(noun)}"


def from_the(noun):
    """de + le → du."""
    return f"du {noun.fr}" if noun.gender == "m" and not starts_with_vowel(noun.fr) else f"de {the(noun)}"


def my(possessive, noun):
    english, m, f, _ = possessive
    masculine = noun.gender == "m" or starts_with_vowel(noun.fr)
    return f"{m if masculine else f} {noun.fr}"


def subject(pronoun, verb):
    return elide(pronoun, verb) if pronoun == "je" else f"{pronoun} {verb}"


def negated(pronoun, verb, word="pas"):
    return f"{pronoun} {elide('ne', verb)} {word}"


def agreed(participle, gender, person):
    return participle + ("e" if gender == "f" else "") + ("s" if person in (3, 4) else "")


def present(person, verb):
    return verb.third if person[2] == 2 else verb.base


def does(person):
    return "doesn't" if person[2] == 2 else "don't"


def be(person):
    return {"I": "I'm", "You": "You're", "He": "He's", "She": "She's", "We": "We're", "They": "They're"}.get(person[0], f"{person[0]} is")


class Grammar:
    def __init__(self, draw):
        self.draw = draw
        self.things, self.people, self.family, self.animals = nouns(THINGS), nouns(PEOPLE), nouns(FAMILY), nouns(ANIMALS)
        self.food, self.mass, self.places, self.rooms = nouns(FOOD), nouns(MASS), nouns(PLACES), nouns(ROOMS)
        self.before, self.colors, self.behind, self.states = adjectives(BEFORE), adjectives(COLORS), adjectives(BEHIND), adjectives(STATES)
        self.verbs, self.seeing = verbs(VERBS), verbs(SEEING)
        self.like, self.eat, self.drink, self.want = (verbs(text)[0] for text in (LIKE, EAT, DRINK, WANT))
        self.coats = [color for color in self.colors if color.en in ("black", "white", "grey")]
        self.moves, self.times = entries(MOVES), [[part.replace("_", " ") for part in entry] for entry in entries(TIMES)]

    def one(self, of):
        return self.draw.choice(of)

    def suiting(self, verb):
        """The things that one does this with."""
        return [thing for thing in self.things if verb.base in ANYTHING.split() or thing.en in SUITS[verb.base].split()]

    def suits(self, noun, adjective):
        kind = "color" if adjective in self.colors else adjective.en
        return noun.en in SUITS[kind].split() if kind in SUITS else True

    def described(self, among=None):
        """A thing and an adjective that suits it, and whether that stands before the noun in French."""
        while True:
            noun, draw = self.one(among or self.things), self.draw.random()
            adjective = self.one(self.before if draw < 0.35 else self.colors if draw < 0.8 else self.behind)
            if self.suits(noun, adjective):
                return noun, adjective, draw < 0.35

    def placed(self):
        """A described thing, and a room that holds it."""
        noun, adjective, before = self.described([thing for thing in self.things if thing.en not in ("car", "key", "ticket")])
        rooms = [room for room in self.rooms if room.en not in ("garden", "car", noun.en) and (room.en not in ("box", "bag", "drawer") or noun.en in SMALL.split() and noun.en != "bag")]
        return noun, adjective, before, self.one(rooms)

    # --- templates ---------------------------------------------------------------------------------------------------------

    def past_with_adjective(self):
        who, verb = self.one(PERSONS), self.one(self.verbs)
        noun, adjective, before = self.described(self.suiting(verb))
        return f"{who[0]} {verb.past} {a(noun, adjective)}.", f"{subject(who[1], AVOIR[who[2]])} {verb.participle} {un_phrase(noun, adjective, before)}."

    def past(self):
        who, verb, owner = self.one(PERSONS), self.one(self.verbs), self.one(POSSESSIVES)
        noun = self.one(self.suiting(verb))
        return f"{who[0]} {verb.past} {owner[0]} {noun.en}.", f"{subject(who[1], AVOIR[who[2]])} {verb.participle} {my(owner, noun)}."

    def past_not(self):
        who, verb = self.one(PERSONS), self.one(self.verbs)
        noun = self.one(self.suiting(verb))
        return f"{who[0]} didn't {verb.base} the {noun.en}.", f"{negated(who[1], AVOIR[who[2]])} {verb.participle} {the(noun)}."

    def past_at_a_time(self):
        who, verb, time = self.one(PERSONS), self.one(self.verbs), self.one(self.times)
        noun = self.one(self.suiting(verb))
        return f"{who[0]} {verb.past} {a(noun)} {time[0]}.", f"{subject(who[1], AVOIR[who[2]])} {verb.participle} {un(noun)} {time[1]}."

    def moved(self):
        who, (english, participle, preposition, french), place = self.one(PERSONS), self.one(self.moves), self.one(self.places)
        have = "has" if who[2] == 2 else "have"
        where = to_the(place) if french == "à" else from_the(place)
        return f"{who[0]} {have} {english} {preposition} the {place.en}.", f"{who[1]} {ETRE[who[2]]} {agreed(participle, who[3], who[2])} {where}."

    def going_there(self):
        who, place = self.one(PERSONS), self.one(self.places)
        return f"{be(who)} going to the {place.en}.", f"{who[1]} {ALLER[who[2]]} {to_the(place)}."

    def going_to(self):
        who, verb = self.one(PERSONS), self.one([verb for verb in self.verbs if verb.base not in ("lose", "find", "break", "forget", "keep")])
        noun, adjective, before = self.described(self.suiting(verb))
        return f"{be(who)} going to {verb.base} {a(noun, adjective)}.", f"{who[1]} {ALLER[who[2]]} {verb.infinitive} {un_phrase(noun, adjective, before)}."

    def wants(self):
        who, verb = self.one(PERSONS), self.one([verb for verb in self.verbs if verb.base not in ("lose", "break", "forget", "bring", "keep", "wash")])
        noun = self.one(self.suiting(verb))
        return f"{who[0]} {present(who, self.want)} to {verb.base} {a(noun)}.", f"{who[1]} {self.want.present[who[2]]} {verb.infinitive} {un(noun)}."

    def has(self):
        who, (noun, adjective, before) = self.one(PERSONS), self.described()
        return f"{who[0]} {'has' if who[2] == 2 else 'have'} {a(noun, adjective)}.", f"{subject(who[1], AVOIR[who[2]])} {un_phrase(noun, adjective, before)}."

    def has_not(self):
        who, noun = self.one(PERSONS), self.one(self.things + self.animals)
        return f"{who[0]} {does(who)} have {a(noun)}.", f"{negated(who[1], AVOIR[who[2]])} {elide('de', noun.fr)}."

    def needs(self):
        who, noun = self.one(PERSONS), self.one(self.things)
        return f"{who[0]} {'needs' if who[2] == 2 else 'need'} {a(noun)}.", f"{subject(who[1], AVOIR[who[2]])} besoin d'{un(noun)}."

    def eats(self):
        who, noun = self.one(PERSONS), self.one(self.food)
        return f"{be(who)} eating {a(noun)}.", f"{who[1]} {self.eat.present[who[2]]} {un(noun)}."

    def partitive(self):
        who, noun = self.one(PERSONS), self.one(self.mass)
        verb = self.drink if noun.en in ("water", "milk", "tea", "coffee", "wine") else self.eat if noun.en not in ("salt", "sugar") else self.want
        return f"{who[0]} {present(who, verb)} some {noun.en}.", f"{who[1]} {verb.present[who[2]]} {from_the(noun)}."

    def never_eats(self):
        who, noun = self.one(PERSONS), self.one(self.mass)
        verb = self.drink if noun.en in ("water", "milk", "tea", "coffee", "wine") else self.eat
        word = self.one([("never", "jamais"), ("no longer", "plus")])
        return f"{who[0]} {word[0]} {present(who, verb)} {noun.en}.", f"{negated(who[1], verb.present[who[2]], word[1])} {elide('de', noun.fr)}."

    def likes(self):
        who, noun = self.one(PERSONS), self.one(self.mass)
        return f"{who[0]} {present(who, self.like)} {noun.en}.", f"{subject(who[1], self.like.present[who[2]])} {the(noun)}."

    def likes_not(self):
        who, noun = self.one(PERSONS), self.one(self.mass)
        return f"{who[0]} {does(who)} like {noun.en}.", f"{negated(who[1], self.like.present[who[2]])} {the(noun)}."

    def is_somehow(self):
        who, adjective = self.one(PERSONS[2:4] + PERSONS[6:]), self.one(self.states)
        return f"{be(who)} {adjective.en}.", f"{who[1]} {ETRE[who[2]]} {adjective.agree(who[3])}."

    def is_not(self):
        noun, adjective = self.one(self.family), self.one(self.states)
        owner = self.one(POSSESSIVES)
        return f"{owner[0].capitalize()} {noun.en} isn't {adjective.en}.", f"{my(owner, noun)} n'est pas {adjective.agree(noun.gender)}."

    def is_very(self):
        noun, owner = self.one(self.family), self.one(POSSESSIVES)
        adjective = self.one([state for state in self.states if state.en not in ("ready", "alone")])
        return f"{owner[0].capitalize()} {noun.en} is very {adjective.en}.", f"{my(owner, noun)} est très {adjective.agree(noun.gender)}."

    def thing_is(self):
        noun, adjective, before = self.described()
        if before:
            return None
        return f"The {noun.en} is {adjective.en}.", f"{the(noun)} est {adjective.agree(noun.gender)}."

    def things_are(self):
        noun, adjective, before = self.described()
        if before:
            return None
        return f"The {noun.ens} are {adjective.en}.", f"les {noun.frs} sont {adjective.agree(noun.gender, plural=True)}."

    def described_is_there(self):
        noun, adjective, before, room = self.placed()
        return f"The {adjective.en} {noun.en} is in the {room.en}.", f"{the_phrase(noun, adjective, before)} est dans {the(room)}."

    def there_is(self):
        noun, adjective, before, room = self.placed()
        return f"There is {a(noun, adjective)} in the {room.en}.", f"il y a {un_phrase(noun, adjective, before)} dans {the(room)}."

    def asks_for_thing(self):
        noun = self.one(self.things + self.animals)
        return f"Do you have {a(noun)}?", f"est-ce que tu as {un(noun)} ?"

    def asks_did_you(self):
        verb = self.one(self.verbs)
        noun = self.one(self.suiting(verb))
        return f"Did you {verb.base} the {noun.en}?", f"est-ce que tu as {verb.participle} {the(noun)} ?"

    def asks_where(self):
        noun, owner = self.one(self.things + self.family), self.one(POSSESSIVES[:2])
        return f"Where is {owner[0]} {noun.en}?", f"où est {my(owner, noun)} ?"

    def asks_where_the(self):
        noun = self.one(self.places)
        return f"Where is the {noun.en}?", f"où est {the(noun)} ?"

    def gives(self):
        noun, adjective, before = self.described()
        verb = self.one([("Give", "donne"), ("Show", "montre"), ("Bring", "apporte")])
        return f"{verb[0]} me the {adjective.en} {noun.en}.", f"{verb[1]}-moi {the_phrase(noun, adjective, before)}."

    def forbids(self):
        verb, owner = self.one([verb for verb in self.verbs if verb.base not in ("find", "choose", "draw", "buy", "bring", "keep")]), self.one(POSSESSIVES)
        noun = self.one(self.suiting(verb))
        form = verb.present[1][:-1] if verb.infinitive.endswith("er") else verb.present[1]
        return f"Don't {verb.base} {owner[0]} {noun.en}.", f"{elide('ne', form)} pas {my(owner, noun)}."

    def sees_person(self):
        who, verb, noun = self.one(PERSONS), self.one(self.seeing), self.one(self.people)
        return f"{who[0]} {present(who, verb)} the {noun.en}.", f"{subject(who[1], verb.present[who[2]])} {the(noun)}."

    def sees_clitic(self):
        who, verb, whom = self.one(PERSONS), self.one(self.seeing), self.one(CLITICS)
        if whom[2] == who[2] or (whom[2] in (0, 3) and who[2] in (0, 3)) or whom[2] == 1 == who[2]:
            return None
        form = verb.present[who[2]]
        clitic = elide(whom[1], form) if whom[1] in ("me", "te", "le", "la") else f"{whom[1]} {form}"
        if whom[1] == "la" and starts_with_vowel(form):
            return None
        return f"{who[0]} {present(who, verb)} {whom[0]}.", f"{who[1]} {clitic}."

    def talks_to(self):
        who, whom = self.one(PERSONS), self.one([("him", "lui"), ("them", "leur")])
        if who[2] in (2, 4):
            return None
        return f"{who[0]} often {'talks' if who[2] == 2 else 'talk'} to {whom[0]}.", f"{who[1]} {whom[1]} {'parle parles parle parlons parlent'.split()[who[2]]} souvent."

    def was_doing(self):
        who, verb = self.one(PERSONS), self.one([verb for verb in self.verbs if verb.base in ("choose", "wash", "paint", "hide", "repair", "draw")])
        noun = self.one(self.suiting(verb))
        was = "was" if who[2] in (0, 2) else "were"
        return f"{who[0]} {was} {verb.ing} the {noun.en}.", f"{subject(who[1], verb.imperfect(who[2]))} {the(noun)}."

    def animal_is_there(self):
        noun, color = self.one(self.animals), self.one(self.coats)
        indoors = noun.en in ("dog", "cat", "mouse", "bird")
        room = self.one([room for room in self.rooms if room.en == "garden" or indoors and room.en in ("kitchen", "house")])
        return f"The {color.en} {noun.en} is in the {room.en}.", f"{the_phrase(noun, color, False)} est dans {the(room)}."

    def is_looking_for(self):
        who, (noun, adjective, before) = self.one(PERSONS), self.described()
        verb = self.seeing[6]
        return f"{be(who)} looking for {a(noun, adjective)}.", f"{who[1]} {verb.present[who[2]]} {un_phrase(noun, adjective, before)}."

    def better_than(self):
        one, other = self.draw.sample([person for person in self.family if person.en in ("brother", "sister", "cousin", "friend")], 2)
        adjective, owner = self.one(self.states[7:]), self.one(POSSESSIVES[:2])
        english = {"young": "younger", "strong": "stronger", "rich": "richer", "poor": "poorer"}[adjective.en]
        return f"{owner[0].capitalize()} {one.en} is {english} than {owner[0]} {other.en}.", f"{my(owner, one)} est plus {adjective.agree(one.gender)} que {my(owner, other)}."

    def because(self):
        who, place = self.one(PERSONS[2:4]), self.one([place for place in self.places if place.en != "hospital"])
        adjective = self.one([state for state in self.states if state.en in ("tired", "sad", "sick", "busy", "alone")])
        return f"{who[0]} isn't going to the {place.en} because {be(who).lower()} {adjective.en}.", f"{negated(who[1], 'va')} {to_the(place)} parce {elide('que', who[1])} est {adjective.agree(who[3])}."

    def when_i_was_small(self):
        noun, color = self.one(self.animals), self.one(self.coats)
        return f"When I was small, I had {a(noun, color)}.", f"quand j'étais petit, j'avais {un_phrase(noun, color, False)}."

    def if_it_rains(self):
        place = self.one([place for place in self.places if place.en in ("museum", "library", "theater", "restaurant", "hotel", "church")])
        return f"If it rains, we will go to the {place.en}.", f"s'il pleut, nous irons {to_the(place)}."

    def two_things(self):
        who, one, other = self.one(PERSONS), *self.draw.sample(self.food, 2)
        return f"{who[0]} bought {a(one)} and {a(other)}.", f"{subject(who[1], AVOIR[who[2]])} acheté {un(one)} et {un(other)}."

    def age(self):
        who, (english, french) = self.one(PERSONS[2:4] + PERSONS[6:]), self.one([("five", "cinq"), ("six", "six"), ("seven", "sept"), ("nine", "neuf"), ("eleven", "onze"), ("twelve", "douze"), ("fifteen", "quinze"), ("twenty", "vingt"), ("thirty", "trente")])
        return f"{be(who)} {english} years old.", f"{who[1]} a {french} ans."

    def templates(self):
        hidden = {"one", "suiting", "suits", "described", "placed", "templates", "sentence"}
        return [getattr(self, name) for name in vars(Grammar) if not name.startswith("_") and name not in hidden]

    def sentence(self, template):
        pair = template()
        return pair and (pair[0], pair[1][0].upper() + pair[1][1:])


def tokens(text):
    return re.sub(r"(?<=[^ ])([,.!?])", r" \1", text).split()


def pairs():
    found = dict(line.split("\t") for line in HANDWRITTEN.read_text(encoding="utf-8").splitlines())
    draw = random.Random(SEED)
    grammar = Grammar(draw)
    templates = grammar.templates()
    weights = [3 if name in ("past_with_adjective", "has", "described_is_there", "gives", "is_looking_for") else 2 if name in ("going_to", "there_is", "past_not", "past") else 1 for name in (template.__name__ for template in templates)]
    for _ in range(200_000):
        if len(found) >= WANTED:
            break
        pair = grammar.sentence(draw.choices(templates, weights)[0])
        if pair and pair[0] not in found and max(map(len, map(tokens, pair))) <= LONGEST:
            found[pair[0]] = pair[1]
    return sorted(found.items(), key=lambda pair: (len(tokens(pair[0])), pair[0]))


def main():
    text = "".join(f"{english}\t{french}\n" for english, french in pairs())
    if "--check" in sys.argv[1:]:
        if FILE.read_text(encoding="utf-8") != text:
            sys.exit("eng-fra.tsv is not what make_eng_fra.py makes; run it without --check.")
        return
    FILE.write_text(text, encoding="utf-8", newline="\n")


main()
