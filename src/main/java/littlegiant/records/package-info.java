/** The records on both databases: repositories, commits, backup, retention and erasure. */
@NullMarked
package littlegiant.records;

import org.jspecify.annotations.NullMarked;
