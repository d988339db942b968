package io.duestream.loadtests.embedded;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioRegistryTest extends RegistryContract {
    private final RegistryProcess apicurio = RegistryProcess.start();

    ApicurioRegistryTest() throws IOException {}

    @AfterAll
    void stop() {
        apicurio.close();
    }

    @Override
    String url() {
        return apicurio.url();
    }
}
