package littlegiant.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.facts.CreditCode;
import littlegiant.records.FactDraft;
import littlegiant.records.FactDraftRepository;

/** Keeps what a person types in the form, by enterprise. */
@Singleton
class FactDrafts {
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};
    private static final int LONGEST_CODE = 40;

    private final FactDraftRepository drafts;
    private final ObjectMapper json;
    private final Clock clock;

    FactDrafts(FactDraftRepository drafts, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** A draft: what is typed, and when it was kept. */
    record KeptDraft(FormValues values, Instant savedAt) {}

    /** Keeps what is typed; a draft without a code goes on under the code as soon as there is one. Waits for the disk. */
    void keep(String person, FormSession form) {
        String code = code(form);
        drafts.keep(new FactDraft(person, form.policy().id(), code, written(form.values()), clock.instant()));
        if (form.begunWith().isEmpty() && !code.isEmpty()) {
            drafts.remove(person, form.policy().id(), "");
        }
    }

    /** Removes the draft of what is typed. Waits for the disk. */
    void remove(String person, FormSession form) {
        drafts.remove(person, form.policy().id(), code(form));
    }

    /** The draft of a person for an enterprise; empty where there is none. Waits for the disk. */
    Optional<KeptDraft> find(String person, String policy, String creditCode) {
        return drafts.find(person, policy, key(creditCode))
                .map(draft -> new KeptDraft(read(draft.typed()), draft.savedAt()));
    }

    /** Removes a draft. Waits for the disk. */
    void remove(String person, String policy, String creditCode) {
        drafts.remove(person, policy, key(creditCode));
    }

    /** The drafts of a person, the latest first. Waits for the disk. */
    List<FactDraft> of(String person) {
        return drafts.of(person);
    }

    /** What is typed in a draft. */
    FormValues typed(FactDraft draft) {
        return read(draft.typed());
    }

    /** Under which code what is typed is kept: the one that the form began with, or else the one that is typed once it is whole. */
    private static String code(FormSession form) {
        String typed = key(form.values().at("unifiedSocialCreditCode"));
        return !form.begunWith().isEmpty() ? key(form.begunWith()) : CreditCode.isWellFormed(typed) ? typed : "";
    }

    private static String key(String typed) {
        String code = CreditCode.inCapitals(typed.strip());
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }

    private String written(FormValues values) {
        try {
            return json.writeValueAsString(new TreeMap<>(values.typed()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts cannot be written as JSON", impossible);
        }
    }

    private FormValues read(String typed) {
        try {
            return new FormValues(json.readValue(typed, TYPED));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a draft is no JSON of texts", unreadable);
        }
    }
}
