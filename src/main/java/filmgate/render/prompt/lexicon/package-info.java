/**
 * The words that the parser of prompts understands, read from data files.
 *
 * <p>The files are in {@code filmgate/render/prompt}. A line of a lexicon file has three columns,
 * separated by tabs: meanings, English phrases, and Chinese phrases. Phrases are separated by a
 * comma and a space. English phrases are in the base form; plurals and forms in -ing and -ed are
 * found by themselves. Several meanings are separated by {@code +}. A meaning is one of:
 *
 * <ul>
 *   <li>{@code setting beach}, {@code time night}, {@code time noon>night}, {@code weather rain},
 *       each followed by {@code weak} or {@code strong} if it decides less or more than others
 *   <li>{@code subject dog/corgi size=small place=park}: the kind, the variant, traits, and the
 *       setting if the prompt names none; {@code count} for a group, {@code plural} for the number
 *       of an unnumbered plural, {@code prop} for what it holds
 *   <li>{@code action hug}, {@code action ride prop=horse}, {@code action walk heading=away}
 *   <li>{@code size}, {@code move}, {@code angle}, {@code pace}: the camera; {@code grade}, {@code
 *       finish}, {@code mood}: the look
 *   <li>{@code colour #c23b32}, {@code count 3}, {@code trait age=old}: of the noun that follows
 *   <li>{@code hair #2a211d}, {@code wear garment=dress}: of the nearest person
 *   <li>{@code position sky}, {@code heading away}: of the nearest subject
 *   <li>{@code pronoun}, {@code camera}, {@code not}, {@code spoken}, {@code withheld}, and {@code
 *       shield} for a word in which no other words are searched
 * </ul>
 *
 * <p>{@code kinds.tsv} lists the kinds of subjects, {@code doers.tsv} which of them do which
 * actions, and {@code substitutes.tsv} what others do instead.
 */
@NullMarked
package filmgate.render.prompt.lexicon;

import org.jspecify.annotations.NullMarked;
