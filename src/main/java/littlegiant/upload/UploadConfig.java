package littlegiant.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The settings of uploads. */
@ConfigMapping(prefix = "little-giant.upload")
interface UploadConfig {

    /** The largest file; a larger one is refused while it arrives. */
    @WithDefault("64M")
    @WithConverter(MemorySizeConverter.class)
    MemorySize largestFile();

    /** The most that a workbook may unpack to. */
    @WithDefault("512M")
    @WithConverter(MemorySizeConverter.class)
    MemorySize largestUnpacked();

    /** How many enterprises a file has at most: they are recorded in one transaction. */
    @WithDefault("20000")
    int mostEnterprises();

    /** How many rows the sheets of a file have at most, together. */
    @WithDefault("400000")
    int mostRows();

    /** How many uploads are received, checked or recorded at once. */
    @WithDefault("2")
    int mostAtOnce();

    /** How many mistakes of a file are told; the others are counted. */
    @WithDefault("200")
    int mostErrors();
}
