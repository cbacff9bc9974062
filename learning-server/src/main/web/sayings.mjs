// Lines that very many people know: songs, rhymes, proverbs, prayers. Programs try them as they are.
export const SAYINGS = `
Alle meine Entchen schwimmen auf dem See
Alle Vögel sind schon da
Aller guten Dinge sind drei
Aller Anfang ist schwer
Ende gut alles gut
Backe backe Kuchen
Bruder Jakob schläfst du noch
Der frühe Vogel fängt den Wurm
Der Mond ist aufgegangen
Die Gedanken sind frei
Ein Männlein steht im Walde
Einer für alle alle für einen
Es war einmal
Freude schöner Götterfunken
Fuchs du hast die Gans gestohlen
Gut Ding will Weile haben
Guten Abend gute Nacht
Hänschen klein ging allein
Hänsel und Gretel verliefen sich im Wald
Hoppe hoppe Reiter
Ich liebe dich
Ihr Kinderlein kommet
In der Ruhe liegt die Kraft
Kommt Zeit kommt Rat
Kuckuck ruft aus dem Wald
Leise rieselt der Schnee
Lügen haben kurze Beine
Morgenstund hat Gold im Mund
O Tannenbaum wie grün sind deine Blätter
Oh du fröhliche
Ohne Fleiß kein Preis
Reden ist Silber Schweigen ist Gold
Schlaf Kindlein schlaf
Sein oder nicht sein das ist hier die Frage
Sesam öffne dich
Spieglein Spieglein an der Wand
Stille Nacht heilige Nacht
Übung macht den Meister
Vater unser im Himmel
Wer anderen eine Grube gräbt fällt selbst hinein
Wer nicht wagt der nicht gewinnt
Wer zuletzt lacht lacht am besten
Wie gehts wie stehts
Zum Geburtstag viel Glück
All you need is love
An apple a day keeps the doctor away
Baa baa black sheep
Better late than never
Correct horse battery staple
Happy birthday to you
Humpty Dumpty sat on a wall
I love you
Jingle bells jingle bells
Let it be
Mary had a little lamb
May the force be with you
Once upon a time
Our father who art in heaven
Row row row your boat
The early bird catches the worm
The quick brown fox jumps over the lazy dog
To be or not to be that is the question
Twinkle twinkle little star
We will rock you
`
  .trim()
  .split("\n");

/** A line as it is typed as a password: without blanks, and with or without umlauts. */
export const spellings = (line) => {
  const typed = line.toLowerCase().replaceAll(" ", "");
  const umlauts = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return [typed, typed.replace(/[äöüß]/g, (letter) => umlauts[letter])];
};
