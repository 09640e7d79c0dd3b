package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the registry. */
@Schema(name = "EnterprisesPage", requiredProperties = "enterprises")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnterprisesPage(
        List<EnterpriseAnswer> enterprises,

        @Schema(description = "What after takes to go on; absent on the last page") @Nullable
        String next) {}
