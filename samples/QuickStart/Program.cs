System.Console.WriteLine("Uapi");
