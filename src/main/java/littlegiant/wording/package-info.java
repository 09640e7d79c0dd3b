/** Texts in both languages, Chinese and English, and the words that messages are built from. */
@NullMarked
package littlegiant.wording;

import org.jspecify.annotations.NullMarked;
