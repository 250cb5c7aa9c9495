import Casework
import Node
import Storage
import Wire

/// What happens to machines and their disks.
extension Stage {
    func backUp(_ slots: Slots) throws {
        let installation = try running(slots.place)
        let directory = "\(world.folder)/backup-\(slots.place)-\(day)"
        backups["\(slots.place) \(day)"] = try world.backUp(
            installation, try node(slots.place), to: directory, byCommand: false)
    }

    func restore(_ slots: Slots) throws {
        guard let backup = backups["\(slots.place) \(slots["day"])"] else {
            throw StageError.unplayable("\(slots.place) was not backed up on that day")
        }
        world.restore(try place(slots.place), from: backup)
        _ = try running(slots.place)
    }

    func copy(_ slots: Slots) throws {
        try world.copy(
            try running(slots.place), try node(slots.place), named: slots.other)
        if let copy = world.installations.last { try enter(slots.other, copy) }
        _ = try running(slots.other)
    }

    func arm(_ fault: SimulatedDisk.Fault, _ slots: Slots) throws {
        world.arm(fault, try running(slots.place), after: slots.count)
    }

    /// What a program has read once it keeps in memory, so only one that has just started must read
    /// from the disk.
    func failToRead(_ slots: Slots) throws {
        world.die(try running(slots.place))
        world.arm(.readError, try running(slots.place), after: 0)
    }

    /// Nothing that was not synced is there when the power comes back.
    func failPower(_ slots: Slots) throws {
        world.arm(.crash, try running(slots.place), after: slots.count, 0)
    }

    /// It stays full until the story says that someone makes room.
    func fillDisk(_ slots: Slots) throws {
        let installation = try running(slots.place)
        world.arm(.full, installation, after: 0)
        installation.trouble?.patience = 1_000_000
    }

    func makeRoom(_ slots: Slots) throws { world.mend(try running(slots.place)) }

    func damage(_ slots: Slots) throws { try world.damage(try running(slots.place)) }

    /// The program that comes after it starts at once.
    func leaveToOlder(_ slots: Slots) throws { try world.leaveToOlder(try running(slots.place)) }

    func switchOff(_ slots: Slots) throws {
        world.die(try running(slots.place))
        off.insert(slots.place)
    }

    func switchOn(_ slots: Slots) throws {
        off.remove(slots.place)
        _ = try running(slots.place)
    }

    func setClock(_ slots: Slots) throws {
        guard let field = Forms.child[ChildField.birthDate],
            let day = CalendarDay(try field.parse(slots["date"]).value)
        else { throw StageError.unplayable("\(slots["date"]) is no day") }
        let seconds = Int64(day.number) * 86_400
        try place(slots.place).machine.setClock(wrongBy: seconds - world.links.now / 1000)
    }

    func mendClock(_ slots: Slots) throws { try place(slots.place).machine.setClock(wrongBy: 0) }
}
