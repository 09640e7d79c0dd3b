package littlegiant.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import littlegiant.facts.AttestationTopic;
import littlegiant.programme.EventType;
import littlegiant.records.AuditRecord;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Says the subject and the details of an audit entry in words; what has no words is said as it stands in the trail. */
final class AuditDetails {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A value that the trail keeps as text where there is none. */
    private static final String NOBODY = "null";

    private static final String SETTINGS = "settings";
    private static final String SIGN_IN = "sign-in";
    private static final String DECIDES_FROM = "decides from ";
    private static final int SHOWN_OF_AN_ID = 8;
    private static final Set<String> HASHES = Set.of("sha256", "documentSha256", "release");
    private static final Set<String> MOMENTS = Set.of("activateAt", "expiresAt");

    private AuditDetails() {}

    /**
     * A detail.
     *
     * @param was null where there was none, or where it is the same
     * @param is null where there is none any more
     */
    record AuditDetail(
            Text label, @Nullable Text was, @Nullable Text is) {}

    /** The details of an entry, in the order of the trail; what an edit left as it was is not among them. */
    static List<AuditDetail> of(AuditRecord entry) {
        JsonNode before = read(entry.before());
        JsonNode after = read(entry.after());
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        List<AuditDetail> details = new ArrayList<>();
        for (String name : names) {
            JsonNode was = before.path(name);
            JsonNode is = after.path(name);
            if (!was.equals(is)) {
                details.add(new AuditDetail(
                        label(entry.what(), name),
                        value(entry.what(), before, name),
                        value(entry.what(), after, name)));
            }
        }
        return details;
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            // The trail keeps only what Jackson wrote; what somebody changed by hand is shown as it is.
            return MissingNode.getInstance();
        }
    }

    private static Text label(String what, String name) {
        if (what.equals(SETTINGS)) {
            Text meaning = SettingText.of(name);
            return meaning == null ? Text.verbatim(name) : meaning;
        }
        return name.equals("by") && what.startsWith(SIGN_IN) ? AuditText.SIGNED_IN_BY : AuditText.label(name);
    }

    private static @Nullable Text value(String what, JsonNode all, String name) {
        JsonNode value = all.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (value.isArray()) {
            return Text.join(
                    Text.LISTED,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(one ->
                                    name.equals("roles") ? AdminText.role(one.asText()) : Text.verbatim(one.asText()))
                            .toList());
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? AuditText.YES : AuditText.NO;
        }
        String text = value.isObject() ? value.toString() : value.asText();
        if (what.equals(SETTINGS)) {
            return Text.verbatim(text);
        }
        if (HASHES.contains(name)) {
            return Text.verbatim(Amounts.release(text));
        }
        if (MOMENTS.contains(name)) {
            return moment(text);
        }
        return switch (name) {
            case "by" ->
                what.startsWith(SIGN_IN)
                        ? AuditText.way(text)
                        : text.equals(NOBODY) ? AuditText.SERVICE : ReleaseWords.author(text);
            case "note" -> ReleaseWords.note(all.path("by").asText(), text);
            case "reason" -> text.equals(NOBODY) ? Amounts.moment(null) : Text.verbatim(text);
            case "next" ->
                text.startsWith(DECIDES_FROM)
                        ? AuditText.DECIDES_FROM.with(moment(text.substring(DECIDES_FROM.length())))
                        : AuditText.next(text);
            case "type" -> type(text);
            case "topic" -> topic(text);
            case "edit" -> AuditText.done(text);
            case "list" -> AuditText.list(text);
            case "outcome" -> AuditText.outcome(text);
            default -> Text.verbatim(text);
        };
    }

    private static Text moment(String text) {
        try {
            return Amounts.moment(text.equals(NOBODY) ? null : Instant.parse(text));
        } catch (DateTimeException notOne) {
            return Text.verbatim(text);
        }
    }

    private static Text type(String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(name))
                .map(EventType::label)
                .findFirst()
                .orElseGet(() -> Text.verbatim(name));
    }

    private static Text topic(String property) {
        return Arrays.stream(AttestationTopic.values())
                .filter(topic -> topic.property().equals(property))
                .map(AttestationTopic::label)
                .findFirst()
                .orElseGet(() -> Text.verbatim(property));
    }

    /** The object of an entry, in words; null where the action says it. */
    static @Nullable Text subject(AuditRecord entry) {
        String subject = entry.subject();
        if (subject == null) {
            return null;
        }
        String area = Stream.of(entry.what().split("\\.")).findFirst().orElse("");
        return switch (area) {
            case "release" -> AuditText.OF_RELEASE.with(Amounts.release(subject));
            case "schedule" -> AuditText.OF_SCHEDULE.with(subject);
            case "event", "attestation" -> enterprise(subject);
            case "records" ->
                subject.indexOf(':') > 0
                        ? enterprise(subject)
                        : entry.what().equals("records.exported")
                                ? AuditText.OF_JOB.with(subject)
                                : AuditText.OF_ERASURE.with(subject);
            case "user" -> AuditText.OF_USER.with(subject);
            case "key" -> AuditText.OF_KEY.with(last(subject));
            case "session", "sign-out" -> AuditText.OF_SESSION.with(last(subject));
            case SIGN_IN ->
                entry.what().equals(SIGN_IN)
                        ? AuditText.OF_SESSION.with(last(subject))
                        : AuditText.OF_USER.with(subject);
            case "refused" -> AuditText.OF_OPERATION.with(subject);
            default -> Text.verbatim(subject);
        };
    }

    /** The last characters of an id, which begins with its time: ids of one day begin alike. */
    private static String last(String id) {
        return id.substring(Math.max(0, id.length() - SHOWN_OF_AN_ID));
    }

    /** An enterprise, of which the trail has a salted hash and not the code. */
    private static Text enterprise(String saltAndHash) {
        return AuditText.OF_ENTERPRISE.with(Amounts.release(saltAndHash.substring(saltAndHash.indexOf(':') + 1)));
    }

    /** The rule file that an entry is about, which the editor shows; empty where it is about none, or it was deleted. */
    static Optional<String> file(AuditRecord entry) {
        return Optional.ofNullable(entry.subject())
                .filter(subject -> entry.what().startsWith("rules.") && entry.after() != null)
                .filter(subject -> subject.indexOf('/') > 0);
    }
}
