// What in a text may point at somebody: found here, told to the learner, and nowhere else. It misses things, and says so.

// First names that are no words: lower case is how people type them on a phone.
const NAMES = new Set(
  ("aad aaliyah ahmed ali amber amina anja anouk anna arjan astrid bart bas bilal bram carla chantal cor daan danielle dennis " +
    "diana eline ellen els emma erik esther eva fatima femke floor frank frans gerard geert hans hanneke hassan heleen henk " +
    "ibrahim ilse ingrid irene jaap jacqueline jan janneke jeroen jessica johan jolanda joost joris joyce judith julia karin " +
    "kees kevin khadija kim klaas koen lars laura leila linda lisa lotte lucas maaike maria marieke marijke marit marjan " +
    "martijn martin mehmet melissa merel michel milan mohamed mohammed monique mustafa nadia naomi natasja nienke niels noor " +
    "omar patricia patrick paul peter petra piet pieter rachid ramon renate rick rob robert roel ruud said samira sander " +
    "sandra sanne sara saskia sem sjaak sofie stefan sven tamara thijs thomas tim tom ton wendy willem wim wouter yasmin youssef " +
    "yvonne zeynep").split(" "),
);

// With a capital inside a sentence, and still nobody.
const NOBODY = new Set(
  ("Nederland Nederlands Nederlandse Nederlander België Belgisch Europa Engels Engelse Duits Duitse Frans Franse Turks Turkse " +
    "Marokkaans Marokkaanse Surinaams Surinaamse Arabisch Pools Poolse God Allah Kerst Pasen Pinksteren Ramadan Suikerfeest " +
    "Sinterklaas Koningsdag Moederdag Arbowet Arbeidsinspectie College Rechten Mens Grondwet Wet Huis Klokkenluiders Veilig Thuis " +
    "Luisterlijn Geldfit Teams Zoom Word Outlook WhatsApp Instagram Google Ik Jij Je U Amsterdam Rotterdam Utrecht").split(" "),
);

const MONTH = "(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const PREFIX = "(?:(?:van|de|den|der|ter|ten|het|’t|'t|el|al|ben)\\s+)*";
const FUNCTION = "(?:directeur|bestuurder|hoofd|manager|chef|teamleider|afdelingshoofd|coördinator|controller|griffier|decaan|rector|secretaris|voorzitter)";

const PATTERNS = {
  "e-mail": /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  iban: /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?\b/gu,
  bsn: /(?<![\d.-])\d{3}[. ]?\d{3}[. ]?\d{3}(?![\d-])/gu,
  telefoon: /(?<![\p{L}\d])(?:\+31|0031|0)[\s-]?(?:\(0\))?\d(?:[\s-]?\d){7,8}(?!\d)/gu,
  datum: new RegExp(`(?<!\\d)(?:\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?(?![\\p{L}])|\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2,4})?(?!\\d)|\\d{4}-\\d{2}-\\d{2})`, "giu"),
  functie: new RegExp(`(?<![\\p{L}])(?:(?:de|het|onze|ons)\\s+${FUNCTION}\\s+(?:van|bij|op)\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+)?|(?:de|het)\\s+enige\\s+[\\p{L}-]+)`, "giu"),
  aangesproken: new RegExp(`(?<![\\p{L}])(?:mevrouw|meneer|mevr\\.?|mw\\.?|dhr\\.?|de heer)\\s+${PREFIX}[\\p{L}-]{2,}`, "giu"),
  voorletters: new RegExp(`(?<![\\p{L}])(?:\\p{Lu}\\.\\s?)+${PREFIX}\\p{Lu}[\\p{L}-]+`, "gu"),
  woord: /[\p{L}][\p{L}’'-]*/gu,
};
const KIND = { aangesproken: "naam", voorletters: "naam" };

/** The sum that a burgerservicenummer has to fit: 9 to 2 and −1 for the last digit, a multiple of eleven. */
export function isBsn(text) {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  const sum = digits.reduce((total, digit, n) => total + digit * (n === 8 ? -1 : 9 - n), 0);
  return digits.length === 9 && sum > 0 && sum % 11 === 0;
}

/** ISO 13616: the country and the check digits at the end, letters as numbers, one more than a multiple of 97. */
export function isIban(text) {
  const whole = text.replace(/\s/g, "").toUpperCase();
  const digits = (whole.slice(4) + whole.slice(0, 4)).replace(/[A-Z]/g, (letter) => letter.charCodeAt(0) - 55);
  return whole.length >= 15 && [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const FITS = { bsn: isBsn, iban: isIban };

/** Whether a sentence begins at this place. */
const begins = (text, at) => /(?:^|[.!?:\n]\s*|[“‘"(]\s*)$/u.test(text.slice(0, at));

function isName(word, text, at, known) {
  if (NAMES.has(word.toLowerCase())) return !known.has(word);
  const capital = /^\p{Lu}\p{Ll}+/u.test(word);
  return capital && !begins(text, at) && !NOBODY.has(word) && !known.has(word);
}

/**
 * The places that may point at somebody, `{start, end, kind}` in order: naam, e-mail, telefoon, bsn, iban, datum,
 * functie. `known` holds the names that the course itself uses on this page.
 */
export function recognise(text, known = new Set()) {
  const found = [];
  const free = (start, end) => found.every((one) => end <= one.start || start >= one.end);
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length;
      if (!free(index, end) || FITS[name]?.(match) === false) continue;
      if (name === "woord" && !isName(match, text, index, known)) continue;
      found.push({ start: index, end, kind: name === "woord" ? "naam" : (KIND[name] ?? name) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
