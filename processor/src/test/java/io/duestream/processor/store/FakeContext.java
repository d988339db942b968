package io.duestream.processor.store;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.jspecify.annotations.Nullable;

/** The context of a task; it keeps the callback that a store registers. All else is Kafka's mock. */
final class FakeContext {
    private final StateStoreContext mock = new MockProcessorContext<>().getStateStoreContext();
    private final TaskId task;
    private @Nullable StateRestoreCallback callback;

    FakeContext(TaskId task) {
        this.task = task;
    }

    StateStoreContext get() {
        return (StateStoreContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StateStoreContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("taskId")) {
                        return task;
                    }
                    if (method.getName().equals("register")) {
                        callback = (StateRestoreCallback) arguments[1];
                        return null;
                    }
                    try {
                        return method.invoke(mock, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    StateRestoreCallback callback() {
        return requireNonNull(callback, "nothing is registered");
    }
}
