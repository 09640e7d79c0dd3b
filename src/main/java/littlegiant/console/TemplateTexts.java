package littlegiant.console;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import littlegiant.wording.Text;

/** Writes a {@link Text} in a template in the language of whoever looks at the page. */
@ApplicationScoped
class TemplateTexts {
    private final Viewer viewer;

    TemplateTexts(Viewer viewer) {
        this.viewer = viewer;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addResultMapper(new InViewersLanguage());
    }

    private final class InViewersLanguage implements ResultMapper {
        private static final int BEFORE_THE_ESCAPER = 10;
        private final HtmlEscaper escaper = new HtmlEscaper(List.of("text/html"));

        @Override
        public int getPriority() {
            return BEFORE_THE_ESCAPER;
        }

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return result instanceof Text;
        }

        @Override
        public String map(Object result, Expression expression) {
            return escaper.map(((Text) result).in(viewer.language()), expression);
        }
    }
}
