package littlegiant.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of uploads. */
@ConfigMapping(prefix = "little-giant.upload")
interface UploadConfig {

    /** The largest file; a larger one is refused while it arrives. */
    @WithDefault("64M")
    @WithConverter(MemorySizeConverter.class)
    MemorySize largestFile();

    /** The unpacked size of a workbook, at most. */
    @WithDefault("512M")
    @WithConverter(MemorySizeConverter.class)
    MemorySize largestUnpacked();

    /** The number of enterprises in a file, at most, since they are recorded in one transaction. */
    @WithDefault("20000")
    int mostEnterprises();

    /** The number of rows of all sheets of a file, at most. */
    @WithDefault("400000")
    int mostRows();

    /** The number of uploads received, checked or recorded at once. */
    @WithDefault("2")
    int mostAtOnce();

    /** The number of errors of a file that are listed; others are counted. */
    @WithDefault("200")
    int mostErrors();
}
