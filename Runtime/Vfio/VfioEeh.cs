namespace Uapi.Vfio;

/// <summary>Operations of enhanced error handling, see <see cref="VfioContainer.Eeh"/>.</summary>
public enum VfioEehOperation
{
    /// <summary>Switch error handling off.</summary>
    Disable = Linux.Vfio.VFIO_EEH_PE_DISABLE,

    /// <summary>Switch error handling on.</summary>
    Enable = Linux.Vfio.VFIO_EEH_PE_ENABLE,

    /// <summary>Let loads and stores through again.</summary>
    UnfreezeIO = Linux.Vfio.VFIO_EEH_PE_UNFREEZE_IO,

    /// <summary>Let DMA through again.</summary>
    UnfreezeDma = Linux.Vfio.VFIO_EEH_PE_UNFREEZE_DMA,

    /// <summary>Ask for the <see cref="VfioEehState"/>.</summary>
    GetState = Linux.Vfio.VFIO_EEH_PE_GET_STATE,

    /// <summary>Release the reset.</summary>
    ResetDeactivate = Linux.Vfio.VFIO_EEH_PE_RESET_DEACTIVATE,

    /// <summary>Hold in hot reset.</summary>
    ResetHot = Linux.Vfio.VFIO_EEH_PE_RESET_HOT,

    /// <summary>Hold in fundamental reset.</summary>
    ResetFundamental = Linux.Vfio.VFIO_EEH_PE_RESET_FUNDAMENTAL,

    /// <summary>Set bridges and base addresses up after a reset.</summary>
    Configure = Linux.Vfio.VFIO_EEH_PE_CONFIGURE,

    /// <summary>Provoke an error, for tests; see <see cref="VfioContainer.InjectEehError"/>.</summary>
    InjectError = Linux.Vfio.VFIO_EEH_PE_INJECT_ERR,
}

/// <summary>What state the bridge holds the devices in, see <see cref="VfioContainer.GetEehState"/>.</summary>
public enum VfioEehState
{
    /// <summary>They work.</summary>
    Normal = Linux.Vfio.VFIO_EEH_PE_STATE_NORMAL,

    /// <summary>They are being held in reset.</summary>
    Reset = Linux.Vfio.VFIO_EEH_PE_STATE_RESET,

    /// <summary>They are frozen both ways.</summary>
    Stopped = Linux.Vfio.VFIO_EEH_PE_STATE_STOPPED,

    /// <summary>They are frozen for DMA; loads and stores work.</summary>
    StoppedDma = Linux.Vfio.VFIO_EEH_PE_STATE_STOPPED_DMA,

    /// <summary>They are gone, for a while or for good.</summary>
    Unavailable = Linux.Vfio.VFIO_EEH_PE_STATE_UNAVAIL,
}
