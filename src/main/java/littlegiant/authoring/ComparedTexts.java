package littlegiant.authoring;

import java.util.List;

/** The lines of two texts that were compared with each other. */
public record ComparedTexts(List<ComparedLine> first, List<ComparedLine> second) {

    /**
     * A line of one of the texts.
     *
     * @param text without its line break
     * @param differs whether the other text does not have it in its place
     */
    public record ComparedLine(String text, boolean differs) {}
}
