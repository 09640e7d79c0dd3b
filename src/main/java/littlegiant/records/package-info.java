/** What must last, on both databases: repositories, group commit, backup, retention and erasure. */
@NullMarked
package littlegiant.records;

import org.jspecify.annotations.NullMarked;
