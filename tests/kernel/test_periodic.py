from threading import Event

from vitrina.kernel.periodic import Periodic


def test_it_works_again_and_again_until_it_is_stopped() -> None:
    calls: list[int] = []
    twice = Event()

    def work() -> None:
        calls.append(1)
        if len(calls) == 2:
            twice.set()

    periodic = Periodic("test", work, every_seconds=0.001)
    periodic.start()
    assert twice.wait(10)
    periodic.stop()
    so_far = len(calls)
    assert not Event().wait(0.05)
    assert len(calls) == so_far


def test_a_second_start_starts_nothing_and_a_stopped_one_starts_again() -> None:
    running: set[str] = set()
    met = Event()

    def work() -> None:
        from threading import current_thread

        running.add(current_thread().name + str(current_thread().ident))
        met.set()

    periodic = Periodic("once", work, every_seconds=0.001)
    periodic.start()
    periodic.start()
    assert met.wait(10)
    periodic.stop()
    assert len(running) == 1
    met.clear()
    periodic.start()
    assert met.wait(10)
    periodic.stop()
