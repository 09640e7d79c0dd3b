package littlegiant.vocabulary;

import java.util.List;
import java.util.Optional;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A judgement with a label, such as the route or the year that it is about.
 *
 * @param template takes the label and the judgement's own message
 */
record LabelledJudgement(Template template, Object label, Judgement judgement) implements Judgement {

    @Override
    public Status status() {
        return judgement.status();
    }

    @Override
    public Text message() {
        return template.with(label, judgement.message());
    }

    @Override
    public Optional<Text> required() {
        return judgement.required();
    }

    @Override
    public Optional<Text> observed() {
        return judgement.observed();
    }

    @Override
    public void cite(FactSheet sheet) {
        judgement.cite(sheet);
    }

    @Override
    public List<String> missing() {
        return judgement.missing();
    }

    @Override
    public List<Judgement> parts() {
        return List.of(judgement);
    }
}
