package littlegiant.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.util.Map;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class LanguageParametersTest {
    private static final Annotation[] NONE = {};

    private final LanguageParameters parameters = new LanguageParameters();
    private final ParamConverter<Language> converter = parameters.getConverter(Language.class, Language.class, NONE);

    @Test
    void a_header_gives_the_language_that_it_prefers_and_what_is_no_header_gives_chinese() {
        Map.of(
                        "en",
                        Language.EN,
                        "en-GB,en;q=0.9",
                        Language.EN,
                        "zh-CN,en;q=0.5",
                        Language.ZH,
                        "fr",
                        Language.ZH,
                        "",
                        Language.ZH,
                        ";;;q=x",
                        Language.ZH,
                        "en,".repeat(1_000),
                        Language.ZH)
                .forEach((header, language) ->
                        assertThat(converter.fromString(header)).as(header).isEqualTo(language));
        assertThat(converter.toString(Language.EN)).isEqualTo("en");
        assertThat(converter.toString(Language.ZH)).isEqualTo("zh-CN");
    }

    @Test
    void only_languages_are_converted() {
        assertThat(parameters.getConverter(String.class, String.class, NONE)).isNull();
    }
}
