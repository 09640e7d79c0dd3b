package littlegiant.programme;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.facts.Stage;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The status of an enterprise after some of its events. This class alone decides which event can follow.
 *
 * @param stage the assigned stage; null before the first assignment
 * @param stageSince the day of that assignment
 * @param cultivatedSince the day on which it was taken into cultivation; null before that
 * @param recognisedSince the day since which it is recognised; null if it is not
 * @param everRecognised whether it was recognised at any time, also if the recognition was revoked
 * @param revokedOn the day of the last revocation; null if there was none
 * @param selected the stage in which it was selected, by the year of the selection
 */
public record ProgrammeStatus(
        @Nullable Stage stage,
        @Nullable LocalDate stageSince,
        @Nullable LocalDate cultivatedSince,
        @Nullable LocalDate recognisedSince,
        boolean everRecognised,
        @Nullable LocalDate revokedOn,
        Map<Integer, Stage> selected) {

    /** The status before the first event. */
    static final ProgrammeStatus NONE = new ProgrammeStatus(null, null, null, null, false, null, Map.of());

    private static final Template SELECTED_ALREADY = Template.of(
            "该企业已在 {0} 年遴选中入选,不能重复入选", "it was selected for {0} already: it cannot be selected for it again");
    private static final Template OTHER_STAGE = Template.of(
            "遴选时的阶段为{0},而该企业自 {2} 起处于{1};请先记录阶段认定",
            "selected as {0}, but since {2} the enterprise is in the stage {1}: record the assignment of the stage"
                    + " first");
    private static final Template CULTIVATED_ALREADY =
            Template.of("该企业已于 {0} 列入培育", "it is cultivated already, since {0}");
    private static final Template RECOGNISED_ALREADY = Template.of(
            "该企业已于 {0} 认定,尚未取消,不能重复认定",
            "it is recognised already, since {0}, and that was not revoked: it cannot be recognised twice");
    private static final Text NOT_RECOGNISED = Text.of(
            "该企业在这一天不是已认定企业,无从取消", "the enterprise is not recognised on that day, so there is nothing to revoke");
    private static final Template REVOKED_ALREADY = Template.of(
            "该企业的认定已于 {0} 取消,不能再次取消", "the recognition was revoked on {0} already: it cannot be revoked again");
    private static final Template NOT_OPEN = Template.of(
            "措施 {0} 面向{1},而该企业在这一天处于{2}",
            "the measure {0} is open to the stage {1}, and on that day the enterprise is in {2}");
    private static final Text NO_STAGE = Text.of("尚未认定阶段", "no stage yet");

    public ProgrammeStatus {
        selected = Map.copyOf(selected);
    }

    /** Whether the enterprise is recognised. */
    public boolean recognised() {
        return recognisedSince != null;
    }

    /** The reason why the event cannot follow; empty if it can. The pointer starts at the submitted event. */
    Optional<Fault> refusal(Event event) {
        EventDetails details = event.details();
        if (details instanceof EventDetails.Selected selection) {
            return refusal(selection);
        }
        if (details instanceof EventDetails.Cultivated) {
            return Optional.ofNullable(cultivatedSince)
                    .map(since -> new Fault("/type", CULTIVATED_ALREADY.with(since)));
        }
        if (details instanceof EventDetails.Recognised) {
            return Optional.ofNullable(recognisedSince)
                    .map(since -> new Fault("/type", RECOGNISED_ALREADY.with(since)));
        }
        if (details instanceof EventDetails.Revoked) {
            return refused(
                    !recognised(), "/type", revokedOn == null ? NOT_RECOGNISED : REVOKED_ALREADY.with(revokedOn));
        }
        if (details instanceof EventDetails.SupportGiven given) {
            return refused(
                    given.stage() != null && given.stage() != stage,
                    "/measure",
                    NOT_OPEN.with(
                            given.measure(),
                            given.stage() == null ? NO_STAGE : given.stage().label(),
                            stage == null ? NO_STAGE : stage.label()));
        }
        return Optional.empty();
    }

    private Optional<Fault> refusal(EventDetails.Selected selection) {
        if (selected.containsKey(selection.cohort())) {
            return refused(true, "/cohort", SELECTED_ALREADY.with(selection.cohort()));
        }
        return stage == null || stageSince == null
                ? Optional.empty()
                : refused(
                        stage != selection.stage(),
                        "/stage",
                        OTHER_STAGE.with(selection.stage().label(), stage.label(), stageSince));
    }

    private static Optional<Fault> refused(boolean is, String pointer, Text why) {
        return is ? Optional.of(new Fault(pointer, why)) : Optional.empty();
    }

    /** The status after an event that can follow. */
    ProgrammeStatus after(Event event) {
        EventDetails details = event.details();
        LocalDate day = event.date();
        if (details instanceof EventDetails.Selected selection) {
            Map<Integer, Stage> more = new LinkedHashMap<>(selected);
            more.put(selection.cohort(), selection.stage());
            return new ProgrammeStatus(
                    selection.stage(),
                    stage == null ? day : stageSince,
                    cultivatedSince,
                    recognisedSince,
                    everRecognised,
                    revokedOn,
                    more);
        }
        if (details instanceof EventDetails.StageAssigned assigned) {
            return new ProgrammeStatus(
                    assigned.stage(),
                    assigned.stage() == stage ? stageSince : day,
                    cultivatedSince,
                    recognisedSince,
                    everRecognised,
                    revokedOn,
                    selected);
        }
        if (details instanceof EventDetails.Cultivated) {
            return new ProgrammeStatus(stage, stageSince, day, recognisedSince, everRecognised, revokedOn, selected);
        }
        if (details instanceof EventDetails.Recognised) {
            return new ProgrammeStatus(stage, stageSince, cultivatedSince, day, true, revokedOn, selected);
        }
        if (details instanceof EventDetails.Revoked) {
            return new ProgrammeStatus(stage, stageSince, cultivatedSince, null, everRecognised, day, selected);
        }
        return this;
    }
}
