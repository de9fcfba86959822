using System.Runtime.InteropServices;

namespace Uapi.SpaprTce;

// Enhanced error handling of the groups in the container.
internal sealed partial class SpaprTceContainer
{
    private const int EehSize = 12;
    private const int EehInjectSize = 40;
    private const int OperationOffset = 8;
    private const int ErrorTypeOffset = 16;
    private const uint LastErrorType = 1;
    private const uint LastErrorFunction = 19;

    private enum EehOperationCode : uint
    {
        Disable,
        Enable,
        UnfreezeIo,
        UnfreezeDma,
        GetState,
        ResetDeactivate,
        ResetHot,
        ResetFundamental,
        Configure,
        InjectError,
    }

    /// <summary>VFIO_EEH_PE_OP: each group, newest first, until one answers anything but 0.</summary>
    private Answer EehOperation(in IoctlArgument argument)
    {
        IommuGroup[] groups;
        // Rare enough for a copy: a group may leave meanwhile.
        lock (_file.Gate)
            groups = _groups.ToArray();
        foreach (IommuGroup group in groups)
        {
            Answer answer = Machine.Fails(SpaprFault.Platform)
                ? Answer.Refuse(Refusals.Eeh.PlatformFailed, (uint)group.Number).Because(SpaprFault.Platform)
                : EehOperation(group.Eeh, argument);
            if (!answer.IsSuccess || answer.Value != 0)
                return answer;
        }
        return Answer.Of(0);
    }

    private static Answer EehOperation(EehState state, in IoctlArgument argument)
    {
        if (!state.IsAvailable)
            return Refusals.Eeh.NoDevice;
        Span<byte> copy = stackalloc byte[EehInjectSize];
        if (!argument.TryRead(EehSize, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Eeh.Unreadable;
        uint argsz = MemoryMarshal.Read<uint>(bytes);
        uint flags = MemoryMarshal.Read<uint>(bytes.Slice(4));
        uint operation = MemoryMarshal.Read<uint>(bytes.Slice(OperationOffset));
        if (argsz < EehSize)
            return Answer.Refuse(Refusals.Eeh.ShortArgument, argsz, EehSize);
        if (flags != 0)
            return Answer.Refuse(Refusals.Eeh.UnknownFlags, flags);
        switch ((EehOperationCode)operation)
        {
            case EehOperationCode.Disable or EehOperationCode.Enable or EehOperationCode.Configure:
                return Answer.Of(0);
            case EehOperationCode.UnfreezeIo:
                state.UnfreezeAccess();
                return Answer.Of(0);
            case EehOperationCode.UnfreezeDma:
                state.UnfreezeDma();
                return Answer.Of(0);
            case EehOperationCode.GetState:
                return Answer.Of((int)state.Current);
            case EehOperationCode.ResetDeactivate or EehOperationCode.ResetHot or EehOperationCode.ResetFundamental:
                state.Reset();
                return Answer.Of(0);
            case EehOperationCode.InjectError:
                return Inject(state, argument, argsz, copy);
            default:
                return Answer.Refuse(Refusals.Eeh.UnknownOperation, operation);
        }
    }

    private static Answer Inject(EehState state, in IoctlArgument argument, uint argsz, Span<byte> copy)
    {
        if (argsz < EehInjectSize)
            return Answer.Refuse(Refusals.Eeh.ShortArgument, argsz, EehInjectSize);
        if (!argument.TryRead(EehInjectSize, copy, out ReadOnlySpan<byte> bytes))
            return Refusals.Eeh.Unreadable;
        uint type = MemoryMarshal.Read<uint>(bytes.Slice(ErrorTypeOffset));
        uint function = MemoryMarshal.Read<uint>(bytes.Slice(ErrorTypeOffset + 4));
        if (type > LastErrorType || function > LastErrorFunction)
            return Answer.Refuse(Refusals.Eeh.UnknownError, type, function);
        state.Freeze();
        return Answer.Of(0);
    }
}
