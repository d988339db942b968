package io.duestream.loadtests.defects;

import io.duestream.processor.flow.Stages;
import io.duestream.schemas.events.Creditor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Loads the processor, and what drives it, once more: its own classes first, and from a folder before all others. */
final class ProcessorLoader extends URLClassLoader {
    private static final String PROCESSOR = "io.duestream.processor.";
    private static final String DRIVER = "io.duestream.loadtests.defects.DrivenLedger";

    ProcessorLoader(Path folder) throws MalformedURLException {
        super(
                new URL[] {folder.toUri().toURL(), place(Stages.class), place(ProcessorLoader.class)},
                ProcessorLoader.class.getClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** A ledger of that processor. */
    Ledger ledger(List<Creditor> creditors, Schemas schemas, Path state) throws ReflectiveOperationException {
        return (Ledger) loadClass(DRIVER)
                .getConstructor(List.class, Schemas.class, Path.class)
                .newInstance(creditors, schemas, state);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PROCESSOR) && !name.startsWith(DRIVER)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
