package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import littlegiant.authoring.ComparedTexts.ComparedLine;
import littlegiant.authoring.FileMerge.MergeSide;
import littlegiant.authoring.FileMerge.MergedPart;
import littlegiant.authoring.FileParts.FilePart;
import org.junit.jupiter.api.Test;

class FileMergeTest {
    private static final String RULES = "cultivation.drl";
    private static final String BASE = """
        package p.cultivation

        import littlegiant.facts.*

        // About the first.
        rule "First"
        when
            Enterprise()
        then
            insert( require( "A1", EMPLOYEES.atLeast( "1" ) ) );
        end

        rule "Second"
        when
            Enterprise()
        then
            insert( require( "A2", EMPLOYEES.atLeast( "2" ) ) );
        end
        """;

    private static FileMerge merged(String mine, String theirs) {
        return FileMerge.of(RULES, BASE, mine, theirs);
    }

    private static String text(FileMerge merge, MergeSide side) {
        return merge.text(part -> side);
    }

    @Test
    void edits_of_two_rules_are_both_kept_without_asking() {
        String mine = BASE.replace("\"1\"", "\"10\"");
        String theirs = BASE.replace("\"2\"", "\"20\"");
        FileMerge merge = merged(mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, MergeSide.MINE)).isEqualTo(mine.replace("\"2\"", "\"20\""));
    }

    @Test
    void edits_of_one_rule_are_a_choice_and_nothing_else_is() {
        String mine = BASE.replace("\"1\"", "\"10\"");
        String theirs = BASE.replace("\"1\"", "\"11\"").replace("\"2\"", "\"20\"");
        FileMerge merge = merged(mine, theirs);
        assertThat(merge.conflicts()).extracting(MergedPart::label).containsExactly("A1 First");
        assertThat(text(merge, MergeSide.THEIRS)).isEqualTo(theirs);
        assertThat(text(merge, MergeSide.MINE)).isEqualTo(mine.replace("\"2\"", "\"20\""));
    }

    @Test
    void the_lines_of_a_choice_that_differ_are_marked_on_both_sides() {
        String mine =
                BASE.replace("\"1\"", "\"10\"").replace("// About the first.\n", "// About the first.\n// Mine.\n");
        MergedPart part =
                merged(mine, BASE.replace("\"1\"", "\"11\"")).conflicts().get(0);
        assertThat(differing(part.lines().first()))
                .containsExactly("// Mine.", "    insert( require( \"A1\", EMPLOYEES.atLeast( \"10\" ) ) );");
        assertThat(differing(part.lines().second()))
                .containsExactly("    insert( require( \"A1\", EMPLOYEES.atLeast( \"11\" ) ) );");
        assertThat(part.lines().first().stream().map(ComparedLine::text).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(part.mine());
    }

    @Test
    void every_line_of_a_rule_that_the_other_deleted_differs() {
        String mine = BASE.substring(0, BASE.indexOf("\nrule \"Second\""));
        MergedPart part =
                merged(mine, BASE.replace("\"2\"", "\"20\"")).conflicts().get(0);
        assertThat(part.lines().first()).isEmpty();
        assertThat(part.lines().second()).isNotEmpty().allMatch(ComparedLine::differs);
    }

    private static List<String> differing(List<ComparedLine> lines) {
        return lines.stream()
                .filter(ComparedLine::differs)
                .map(ComparedLine::text)
                .toList();
    }

    @Test
    void a_rule_that_one_adds_stands_where_it_was_added_and_one_that_the_other_deletes_is_gone() {
        String added = """

            rule "Between"
            when
                Enterprise()
            then
                insert( require( "A3", EMPLOYEES.atLeast( "3" ) ) );
            end
            """;
        String mine = BASE.replace("\nrule \"Second\"", added + "\nrule \"Second\"");
        String theirs = BASE.substring(0, BASE.indexOf("\nrule \"Second\""));
        String both = text(merged(mine, theirs), MergeSide.MINE);
        assertThat(both).isEqualTo(theirs + added);
    }

    @Test
    void a_rule_that_was_renamed_by_one_and_changed_by_the_other_is_one_rule() {
        FileMerge merge = merged(BASE.replace("First", "Renamed"), BASE.replace("\"1\"", "\"11\""));
        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void a_rule_deleted_by_one_and_changed_by_the_other_is_a_choice() {
        String mine = BASE.substring(0, BASE.indexOf("\nrule \"Second\""));
        FileMerge merge = merged(mine, BASE.replace("\"2\"", "\"20\""));
        assertThat(merge.conflicts()).extracting(MergedPart::mine).containsOnlyNulls();
        assertThat(text(merge, MergeSide.MINE)).isEqualTo(mine);
    }

    @Test
    void cases_and_entries_are_parts_by_their_names() {
        String base = "criterion: A1\ncases:\n  - name: one\n    expect: MET\n  - name: two\n    expect: MET\n";
        FileMerge merge = FileMerge.of(
                "cases/A1.yaml",
                base,
                base.replace("criterion: A1", "criterion: A2"),
                base.replace("two\n    expect: MET", "two\n    expect: NOT_MET"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, MergeSide.MINE)).contains("criterion: A2").contains("two\n    expect: NOT_MET");
    }

    @Test
    void the_parts_of_every_shipped_file_are_the_file() throws IOException {
        try (Stream<Path> shipped = Files.walk(Path.of("rules/haicheng-2017"))) {
            for (Path path : shipped.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(path);
                assertThat(FileParts.of(path.toString(), text).stream()
                                .map(FilePart::text)
                                .collect(Collectors.joining()))
                        .as("%s", path)
                        .isEqualTo(text);
                assertThat(FileMerge.of(path.toString(), text, text, text).text(part -> MergeSide.MINE))
                        .isEqualTo(text);
            }
        }
    }
}
