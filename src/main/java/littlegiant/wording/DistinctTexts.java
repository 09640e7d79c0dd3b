package littlegiant.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts one after the other with a separator between them, of which those that read alike are said once. */
record DistinctTexts(Text separator, List<Text> texts) implements Text {

    @Override
    public String in(Language language) {
        Set<String> said = new LinkedHashSet<>();
        texts.forEach(text -> said.add(text.in(language)));
        return String.join(separator.in(language), said);
    }

    @Override
    public void appendTo(JsonBuffer json, Language language) {
        int[] begins = new int[texts.size()];
        int[] ends = new int[texts.size()];
        int said = 0;
        for (Text text : texts) {
            int before = json.length();
            if (said > 0) {
                separator.appendTo(json, language);
            }
            begins[said] = json.length();
            text.appendTo(json, language);
            ends[said] = json.length();
            if (isNew(json, begins, ends, said)) {
                said++;
            } else {
                json.truncate(before);
            }
        }
    }

    private static boolean isNew(JsonBuffer json, int[] begins, int[] ends, int last) {
        int many = ends[last] - begins[last];
        for (int one = 0; one < last; one++) {
            if (ends[one] - begins[one] == many && json.repeats(begins[one], begins[last], many)) {
                return false;
            }
        }
        return true;
    }
}
